/** One damage is reported as one drift, whatever its consequences. */
import { describe, expect, test } from 'vitest';
import { brief, changed, english, findIn, greek, source, without, type Version } from './versions.ts';

const people =
  '- [Appoint people]\n  - [One who leads]\n  - [One who knows the servers]\n  - [One who knows the users]\n';
const tell = '- [Tell everybody]\n';
const note = '  > [!NOTE]\n  > [In time]\n';
const tip = '> [!TIP]\n> [Read it whole]\n\n';
const warning = '> [!WARNING]\n> [Not at night]\n\n';
const assess = '## <a name="assess"></a>[How it stands]\n\n';
const measure = '- [Measure the network]\n- [Count the mailboxes]\n\n';
const tools = '### <a name="tools"></a>[By which means]\n\n';
const scanner = '- [Collect what exists]\n- [Choose a scanner]\n\n';
const enable = '## <a name="enable"></a>[Getting to work]\n\n';
const work = '- [Open the accounts]\n- [Move the mail]\n- [Close the old servers]\n';

/** Returns the drifts of a damaged Greek version. */
function damaged(markdown: string, before: readonly Version[]): string[] {
  const found = findIn([english, greek(markdown)], before);
  expect(found.map(({ locale, reference }) => [locale, reference])).toEqual(
    found.length === 0 ? [] : [['el-gr', 'en-us']],
  );
  return found.flatMap((drifting) => drifting.drifts.map(brief));
}

/** Each damage, and its single drift. */
const damages: [name: string, markdown: string, found: string][] = [
  ['an item is missing', without('- [Measure the network]\n'), 'missing: item "Measure the network"'],
  ['the first item below another is missing', without('  - [One who leads]\n'), 'missing: item "One who leads"'],
  ['an item is missing with its callout', without(tell, note), 'missing: item "Tell everybody"'],
  ['an item is missing with all its nested items', without(people), 'missing: item "Appoint people" +3'],
  [
    'an item is missing and another receives its nested items',
    without('- [Appoint people]\n'),
    'missing: item "Appoint people"',
  ],
  ['an item is missing and another receives its callout', without(tell), 'missing: item "Tell everybody"'],
  ['an item is extra at the top', changed(source, '- [Write', '- New\n- [Write'), 'extra: item "New"'],
  ['an item is extra at the end', `${source}- New\n`, 'extra: item "New"'],
  ['an item is extra, with nested items', `${source}- New\n  - a\n  - b\n`, 'extra: item "New" +2'],
  [
    'an item is extra and receives the nested items of another',
    changed(source, '  - [One', '- New\n  - [One'),
    'extra: item "New"',
  ],
  ['an item is nested in another', changed(source, '- [Count', '  - [Count'), 'place: item "Count the mailboxes"'],
  [
    'a nested item is outdented and receives its following siblings',
    changed(source, '  - [One', '- [One'),
    'place: item "One who leads"',
  ],
  [
    'several nested items are outdented',
    changed(source, '  - [One who knows the servers]\n  - [One', '- [One who knows the servers]\n- [One'),
    'place: item "One who knows the servers" +1',
  ],
  ['a heading is missing', without(enable), 'missing: heading "Getting to work"'],
  ['a deeper heading is missing', without(tools), 'missing: heading "By which means"'],
  [
    'a whole section is missing',
    without(assess, measure, tools, scanner, warning),
    'missing: heading "How it stands" +4',
  ],
  ['a heading is extra', changed(source, '- [Move', '\n### New\n\n- [Move'), 'extra: heading "New"'],
  ['a heading has another anchor', changed(source, 'name="assess"', 'name="state"'), 'form: heading "How it stands"'],
  ['a heading lost its anchor', changed(source, '<a name="enable"></a>', ''), 'form: heading "Getting to work"'],
  ['the title has another anchor', changed(source, 'name="plan"', 'name="move"'), 'form: heading "Plan for the move"'],
  ['a heading has another level', changed(source, tools, `#${tools}`), 'form: heading "By which means"'],
  ['a heading opens a phase', changed(source, tools, tools.slice(1)), 'form: heading "By which means"'],
  [
    'a heading no longer opens a phase, so the content below it has no items',
    changed(source, '## <a name="general"', '### <a name="general"'),
    'form: heading "What comes first"',
  ],
  ['a callout is missing', without(note), 'missing: callout "In time"'],
  ['a callout is extra', changed(source, '- [Move', '- New:\n  > [!TIP]\n  > Oh\n- [Move'), 'extra: item "New:"'],
  ['a callout is of another kind', changed(source, '[!NOTE]', '[!CAUTION]'), 'form: callout "In time"'],
  [
    'a callout is in another item',
    changed(without(note), '- [Write a plan]\n', `- [Write a plan]\n${note}`),
    'place: callout "In time"',
  ],
  ['a callout is in another section', changed(without(warning), work, warning + work), 'place: callout "Not at night"'],
  [
    'a callout is in a section instead of before it',
    changed(without(tip), enable, enable + tip),
    'place: callout "Read it whole"',
  ],
];

/** Returns the kind of a drift. In a new document, texts do not identify items. */
function kindOf(found: string): string {
  return found.replace(/ ".*"/su, '');
}

describe('reports one drift if', () => {
  test.each(damages)('%s', (_, markdown, found) => {
    expect(damaged(markdown, [english, greek(source)])).toEqual([found]);
  });

  test.each(damages)('%s, in a new document', (_, markdown, found) => {
    expect(damaged(markdown, []).map(kindOf)).toEqual([kindOf(found)]);
  });

  // These damages cannot be recognized in a new document.
  test.each([
    [
      'two items swapped places',
      changed(without('- [Write a plan]\n'), people, `${people}- [Write a plan]\n`),
      'order: item "Appoint people"',
    ],
    [
      'several items moved together within their list',
      changed(
        without('- [Move the mail]\n- [Close the old servers]\n'),
        enable,
        `${enable}- [Move the mail]\n- [Close the old servers]\n`,
      ),
      'order: item "Open the accounts"',
    ],
    [
      'several items moved together to another section',
      changed(
        without('- [Collect what exists]\n- [Choose a scanner]\n'),
        work,
        `- [Collect what exists]\n- [Choose a scanner]\n${work}`,
      ),
      'place: item "Collect what exists" +1',
    ],
    [
      'an item moved with all its nested items',
      changed(without(people), enable, enable + people),
      'place: item "Appoint people"',
    ],
    [
      'two sections swapped places',
      changed(without(enable, work), assess, `${enable}${work}\n${assess}`),
      'order: heading "Getting to work"',
    ],
    [
      'a heading moved behind its items',
      changed(without(tools), enable, tools + enable),
      'place: item "Collect what exists" +1',
    ],
  ])('%s', (_, markdown, found) => {
    expect(damaged(markdown, [english, greek(source)])).toEqual([found]);
  });
});

test('reports several independent drifts one by one', () => {
  const markdown = changed(without('- [Train the help desk]\n', note), 'name="enable"', 'name="start"');
  expect(damaged(markdown, [english, greek(source)])).toEqual([
    'form: heading "Getting to work"',
    'missing: item "Train the help desk"',
    'missing: callout "In time"',
  ]);
});

describe('reports an extra item by the last thing before it that is in its place,', () => {
  test.each([
    ['a heading', changed(without(enable, work), assess, `${enable}- New\n${work}\n${assess}`), 'Train the help desk'],
    [
      'an item',
      changed(source, '- [Count the mailboxes]\n', '  - [Count the mailboxes]\n- New\n'),
      'Measure the network',
    ],
  ])('not by %s that moved', (_, markdown, at) => {
    const drifts = findIn([english, greek(markdown)], [english, greek(source)]).flatMap((found) => found.drifts);
    expect(drifts.find(({ how }) => how === 'extra')).toMatchObject({ here: { text: 'New' }, at: { text: at } });
  });
});

describe('marks a missing item as a guess if an item next to it was paired without its id:', () => {
  /** Code words tell the items of both languages from each other, but not the missing one. */
  const list = (text: string, items: readonly string[]): string =>
    `## <a name="g"></a>G\n\n${items.map((item) => `- ${text}${item}\n`).join('')}`;

  test.each([
    ['the one after it', ['', ' `a`', ' `b`']],
    ['the one before it', [' `a`', ' `b`', '']],
    ['both', [' `a`', '', ' `b`']],
  ])('%s', (_, items) => {
    const found = findIn([
      { locale: 'en-us', markdown: list('Read', items), source: 'v1' },
      { locale: 'fr-fr', markdown: list('Lire', items.filter(Boolean)), source: 'v1' },
    ]);
    const drifts = found.flatMap((drifting) => drifting.drifts);
    expect(drifts).toMatchObject([{ how: 'missing', there: { text: 'Read' }, isGuess: true }]);
  });
});
