/** Which locales drift, and from which. */
import { describe, expect, test } from 'vitest';
import { emptyLedger } from '../../../../src/checklist/identity/ledger/ledger.ts';
import { reconcile } from '../../../../src/checklist/identity/reconcile.ts';
import { brief, changed, english, findIn, greek, read, source, without, type Version } from './versions.ts';

describe('nothing is found', () => {
  test('where all are arranged in the same way', () => {
    expect(findIn([english, greek(source)])).toEqual([]);
  });

  test('in a locale that is of another version, or does not say of which', () => {
    const markdown = without('- [Train the help desk]\n');
    expect(findIn([english, greek(markdown, 'v2')])).toEqual([]);
    expect(findIn([english, { locale: 'el-gr', markdown }])).toEqual([]);
    expect(
      findIn([
        { locale: 'en-us', markdown: source },
        { locale: 'el-gr', markdown },
      ]),
    ).toEqual([]);
  });

  test('where ids differ, but not the arrangement: the ledger may know them from a time when it did', () => {
    const before = [english, greek(changed(source, '- [Write', '- New\n- [Write'))];
    const { ledger } = reconcile(emptyLedger('d'), before.map(read), '2026-01-01');
    expect(ledger.items.length).toBeGreaterThan(14);
    expect(findIn([english, greek(source)], before)).toEqual([]);
  });

  test('of a title that only the front matter has: the file has no heading that could get an anchor', () => {
    const titled = (title: string): string =>
      `---\ntitle: ${title}\n---\n\n> [!TIP]\n> x\n\n## <a name="p"></a>P\n\n- a\n`;
    expect(findIn([english, greek('')].map((own) => ({ ...own, markdown: titled(own.locale) })))).toEqual([]);
  });
});

describe('a locale is held against', () => {
  const short = without('- [Close the old servers]\n');
  const version = (locale: string, markdown: string): Version => ({ locale, markdown, source: 'v1' });
  const against = (...versions: Version[]): string[] =>
    findIn(versions).map(({ locale, reference }) => `${locale}: ${reference}`);

  test('the arrangement that most locales have, whichever the default one has', () => {
    expect(against(english, version('de-de', short), version('el-gr', short))).toEqual(['en-us: de-de']);
  });

  test('that of the default locale, where as many have one as another', () => {
    expect(against(version('de-de', short), version('el-gr', short), english, version('fr-fr', source))).toEqual([
      'de-de: en-us',
      'el-gr: en-us',
    ]);
  });

  test('that of the first by name, where the default locale is of another version', () => {
    expect(against(version('el-gr', short), { ...english, source: 'v0' }, version('de-de', source))).toEqual([
      'el-gr: de-de',
    ]);
  });

  test('those of its own version only', () => {
    const second = [version('it-it', short), version('nl-nl', source)].map((own) => ({ ...own, source: 'v2' }));
    expect(against(english, version('de-de', short), ...second)).toEqual(['de-de: en-us', 'nl-nl: it-it']);
  });
});

describe('of headings that got the same anchor', () => {
  const part = (name: string): string =>
    `## <a name="${name}"></a>[${name}]\n\n### <a name="steps"></a>[Steps of ${name}]\n\n- [do ${name}]\n\n`;
  const whole = `# T\n\n${part('alpha')}${part('beta')}${part('gamma')}`;
  const versions = (markdown: string): Version[] => [{ ...english, markdown: whole }, greek(markdown)];

  test.each([
    [
      'one that is missing makes no others differ, though their numbers do',
      changed(whole, '### <a name="steps"></a>[Steps of alpha]\n\n', ''),
      'missing: heading "Steps of alpha"',
    ],
    [
      'one with another anchor makes no others differ',
      changed(whole, '"steps"></a>[Steps of beta]', '"deeds"></a>[Steps of beta]'),
      'form: heading "Steps of beta"',
    ],
    [
      'those of a section that moved go with it',
      `# T\n\n${part('beta')}${part('alpha')}${part('gamma')}`,
      'order: heading "beta" +1',
    ],
  ])('%s', (_, markdown, found) => {
    const [drifting] = findIn(versions(markdown), versions(whole));
    expect(drifting?.drifts.map(brief)).toEqual([found]);
  });
});

test('what stands in items is known by the rows of those items', () => {
  const markdown =
    '# T\n\n- no item\n  > [!TIP]\n  > a\n\n## P\n\n- one\n  - two\n\n    ### Within\n\n    > [!NOTE]\n    > <b title=">">b</b> & c\n';
  const { rows, landmarks } = read({ locale: 'en-us', markdown });
  expect(rows.map(({ text }) => text)).toEqual(['one', 'two']);
  expect(landmarks.headings.map(({ text, level, parent }) => [text, level, parent])).toEqual([
    ['T', 1, -1],
    ['P', 2, -1],
    ['Within', 3, 1],
  ]);
  expect(landmarks.callouts.map(({ kind, text, section, parent }) => [kind, text, section, parent])).toEqual([
    ['tip', 'a', 't', -1],
    ['note', 'b & c', 'p', 1],
  ]);
});
