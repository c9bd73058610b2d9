/** Which locales drift, and from which reference. */
import { describe, expect, test } from 'vitest';
import { emptyLedger } from '../../../../src/checklist/identity/ledger/ledger.ts';
import { reconcile } from '../../../../src/checklist/identity/reconcile.ts';
import { brief, changed, english, findIn, greek, read, source, without, type Version } from './versions.ts';

describe('finds no drift', () => {
  test('if all locales have the same arrangement', () => {
    expect(findIn([english, greek(source)])).toEqual([]);
  });

  test('in a locale with another version or without one', () => {
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

  test('if only ids differ, because the arrangement differed earlier', () => {
    const before = [english, greek(changed(source, '- [Write', '- New\n- [Write'))];
    const { ledger } = reconcile(emptyLedger('d'), before.map(read), '2026-01-01');
    expect(ledger.items.length).toBeGreaterThan(14);
    expect(findIn([english, greek(source)], before)).toEqual([]);
  });

  test('in a title from the front matter, which has no heading for an anchor', () => {
    const titled = (title: string): string =>
      `---\ntitle: ${title}\n---\n\n> [!TIP]\n> x\n\n## <a name="p"></a>P\n\n- a\n`;
    expect(findIn([english, greek('')].map((own) => ({ ...own, markdown: titled(own.locale) })))).toEqual([]);
  });
});

describe('compares a locale with', () => {
  const short = without('- [Close the old servers]\n');
  const version = (locale: string, markdown: string): Version => ({ locale, markdown, source: 'v1' });
  const against = (...versions: Version[]): string[] =>
    findIn(versions).map(({ locale, reference }) => `${locale}: ${reference}`);

  test('the most common arrangement, whether or not the default locale has it', () => {
    expect(against(english, version('de-de', short), version('el-gr', short))).toEqual(['en-us: de-de']);
  });

  test('the default locale’s arrangement if several are equally common', () => {
    expect(against(version('de-de', short), version('el-gr', short), english, version('fr-fr', source))).toEqual([
      'de-de: en-us',
      'el-gr: en-us',
    ]);
  });

  test('the first locale by name if the default locale has another version', () => {
    expect(against(version('el-gr', short), { ...english, source: 'v0' }, version('de-de', source))).toEqual([
      'el-gr: de-de',
    ]);
  });

  test('locales of the same version only', () => {
    const second = [version('it-it', short), version('nl-nl', source)].map((own) => ({ ...own, source: 'v2' }));
    expect(against(english, version('de-de', short), ...second)).toEqual(['de-de: en-us', 'nl-nl: it-it']);
  });
});

describe('among headings with the same anchor', () => {
  const part = (name: string): string =>
    `## <a name="${name}"></a>[${name}]\n\n### <a name="steps"></a>[Steps of ${name}]\n\n- [do ${name}]\n\n`;
  const whole = `# T\n\n${part('alpha')}${part('beta')}${part('gamma')}`;
  const versions = (markdown: string): Version[] => [{ ...english, markdown: whole }, greek(markdown)];

  test.each([
    [
      'a missing heading is the only drift, although later numbers change',
      changed(whole, '### <a name="steps"></a>[Steps of alpha]\n\n', ''),
      'missing: heading "Steps of alpha"',
    ],
    [
      'a heading with another anchor is the only drift',
      changed(whole, '"steps"></a>[Steps of beta]', '"deeds"></a>[Steps of beta]'),
      'form: heading "Steps of beta"',
    ],
    [
      'headings move along with their section',
      `# T\n\n${part('beta')}${part('alpha')}${part('gamma')}`,
      'order: heading "beta" +1',
    ],
  ])('%s', (_, markdown, found) => {
    const [drifting] = findIn(versions(markdown), versions(whole));
    expect(drifting?.drifts.map(brief)).toEqual([found]);
  });
});

test('refers to the rows of items that contain headings and callouts', () => {
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
