/** The ids of a document's items in several languages, which do not change at the same time. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { emptyLedger } from '../../../../src/checklist/identity/ledger/ledger.ts';
import { reconcile } from '../../../../src/checklist/identity/reconcile.ts';
import { rowsOf, type Row } from '../../../../src/checklist/identity/ledger/rows.ts';
import { parseDocument } from '../../../../src/markdown/parse-document.ts';
import { noSurroundings } from '../../../../src/markdown/surroundings.ts';
import { Replay, section, translation } from './replay.ts';

const french = [
  'Élaborer votre plan de réussite.',
  'Nommer un chef de projet.',
  'Surveiller le réseau avec Azure Monitor.',
  'Former le support.',
];
const english = [
  'Develop your success plan.',
  'Appoint a project lead.',
  'Watch the network with Azure Monitor.',
  'Train the help desk.',
];
const german = [
  'Erfolgsplan ausarbeiten.',
  'Projektleitung benennen.',
  'Netzwerk mit Azure Monitor überwachen.',
  'Helpdesk schulen.',
];

function general(locale: string, items: readonly string[], source?: string): ReturnType<typeof translation> {
  return translation(locale, section('general', items), source);
}

function inserted(items: readonly string[], at: number, item: string): string[] {
  return items.toSpliced(at, 0, item);
}

test('gives translations of one source version the same ids', () => {
  const replay = new Replay().feed(general('fr-fr', french, 'a'), general('en-us', english, 'a'));
  expect(Object.values(replay.ids('en-us'))).toEqual(Object.values(replay.ids('fr-fr')));
});

test('gives a language that joins later the ids of the same structure', () => {
  const replay = new Replay()
    .feed(general('fr-fr', french, 'a'))
    .feed(general('fr-fr', inserted(french, 1, 'Ouvrir un registre.'), 'b'));
  replay.feed(
    general('fr-fr', inserted(french, 1, 'Ouvrir un registre.'), 'b'),
    general('de-de', inserted(german, 1, 'Register anlegen.'), 'b'),
  );
  expect(Object.values(replay.ids('de-de'))).toEqual(Object.values(replay.ids('fr-fr')));
});

test('keeps the items of a language that is behind, and reports the language', () => {
  const replay = new Replay().feed(general('fr-fr', french, 'a'), general('en-us', english, 'a'));
  replay.feed(general('fr-fr', inserted(french, 1, 'Ouvrir un registre.'), 'b'), general('en-us', english, 'a'));
  expect(Object.values(replay.ids('en-us'))).toEqual(['general/1', 'general/2', 'general/3', 'general/4']);
  expect(replay.report.behind).toEqual([{ locale: 'en-us', missing: ['general/5'], surplus: [], reworded: [] }]);
});

test('gives a language that catches up the ids of the others', () => {
  const later = inserted(french, 1, 'Ouvrir un registre.');
  const replay = new Replay()
    .feed(general('fr-fr', french, 'a'), general('en-us', english, 'a'))
    .feed(general('fr-fr', later, 'b'), general('en-us', english, 'a'))
    .feed(general('fr-fr', later, 'b'), general('en-us', inserted(english, 1, 'Open a register.'), 'b'));
  expect(replay.ids('en-us')['Open a register.']).toBe('general/5');
  expect(replay.report).toMatchObject({ behind: [], added: [] });
});

test('remembers a version that all others have left for a language that reaches it later', () => {
  const [second, third] = [
    inserted(french, 1, 'Ouvrir un registre.'),
    inserted(french.slice(1), 1, 'Ouvrir un registre.'),
  ];
  const replay = new Replay()
    .feed(general('fr-fr', french, 'a'), general('de-de', german, 'a'))
    .feed(general('fr-fr', second, 'b'), general('de-de', german, 'a'))
    .feed(general('fr-fr', third, 'c'), general('de-de', german, 'a'))
    .feed(general('fr-fr', third, 'c'), general('de-de', inserted(german, 1, 'Register anlegen.'), 'b'));
  expect(replay.ids('de-de')['Register anlegen.']).toBe('general/5');
});

test('matches a new item by its neighbours in other languages if there are no source versions', () => {
  const later = inserted(french, 2, 'Ouvrir un registre.');
  const replay = new Replay()
    .feed(general('fr-fr', french), general('en-us', english))
    .feed(general('fr-fr', later), general('en-us', english))
    .feed(general('fr-fr', later), general('en-us', inserted(english, 2, 'Open a register.')));
  expect(Object.values(replay.ids('en-us'))).toEqual(Object.values(replay.ids('fr-fr')));
});

test('gives a new id if names contradict the item of other languages in that place', () => {
  const later = inserted(french, 2, 'Configurer Exchange Online.');
  const replay = new Replay()
    .feed(general('fr-fr', french), general('en-us', english))
    .feed(general('fr-fr', later), general('en-us', english))
    .feed(general('fr-fr', later), general('en-us', inserted(english, 2, 'Set up the SharePoint 2013 farm.')));
  expect(replay.ids('en-us')['Set up the SharePoint 2013 farm.']).toBe('general/6');
});

test('matches a language with a different structure by names and numbers', () => {
  const names = ['Exchange Online', 'Microsoft Teams', 'SharePoint 2013'];
  const replay = new Replay().feed(
    general(
      'fr-fr',
      names.map((name) => `Configurer le service ${name}.`),
      'a',
    ),
    general('de-de', ['Neu: etwas anderes.', ...names.map((name) => `Den Dienst ${name} einrichten.`)], 'b'),
  );
  const [frenchIds, germanIds] = [replay.ids('fr-fr'), replay.ids('de-de')];
  for (const name of names) {
    expect(frenchIds[`Configurer le service ${name}.`]).toBe(germanIds[`Den Dienst ${name} einrichten.`]);
  }
});

describe('a language that joins with one item removed or added', () => {
  // Most of these items have no names or numbers, so lengths, brackets and nested items must decide.
  const [fr, de] = ['fr-fr', 'de-de'].map((locale) =>
    rowsOf(parseDocument(readSource(locale), { file: locale, path: 'd', around: noSurroundings })),
  ) as [Row[], Row[]];

  /** Returns the ids of a German version, and those of the French version that all others have. */
  function idsBeside(rows: readonly Row[]): { french: readonly string[]; german: readonly string[] } {
    const all = { locale: 'fr-fr', source: 'a', rows: fr };
    const { ledger } = reconcile(emptyLedger('d'), [all], '2026-01-01');
    const { translations } = reconcile(ledger, [all, { locale: 'de-de', source: 'b', rows }], '2026-01-02');
    const idsOf = (locale: string): readonly string[] =>
      translations.find((translation) => translation.locale === locale)?.ids ?? [];
    return { french: idsOf('fr-fr'), german: idsOf('de-de') };
  }

  test('shares the ids of most of its items, and takes no id of another item', () => {
    for (const [gone, { parent }] of de.entries()) {
      if (parent !== -1 || de.some((row) => row.parent === gone)) continue;
      const rows = de.flatMap((row, index) =>
        index === gone ? [] : [{ ...row, parent: row.parent > gone ? row.parent - 1 : row.parent }],
      );
      const { french, german } = idsBeside(rows);
      const right = french.toSpliced(gone, 1);
      // Items next to the gap may be indistinguishable from the removed item.
      expect(german.filter((id, index) => id === right[index]).length).toBeGreaterThan(right.length * 0.85);
      expect(german.filter((id, index) => id !== right[index] && french.includes(id))).toEqual([]);
    }
  });

  test('gets a new id for an item that no other language has', () => {
    const text =
      'Ein Register aller Schlüssel führen, die an die Beschäftigten ausgegeben wurden (auch der verlorenen).';
    const section = 'enable-phase';
    const at = de.findIndex((row) => row.section === section);
    const rows = de.toSpliced(at, 0, { section, phase: section, parent: -1, line: 1, text });
    const { french, german } = idsBeside(
      rows.map((row, index) => ({ ...row, parent: index > at && row.parent >= at ? row.parent + 1 : row.parent })),
    );
    expect(french).not.toContain(german[at]);
    expect(german.filter((id) => french.includes(id)).length).toBeGreaterThan(french.length * 0.9);
  });

  test('gets new ids for items that cannot be told apart', () => {
    const alike = ['Un texte.', 'Un autre texte.', 'Encore un texte.'];
    const replay = new Replay()
      .feed(general('fr-fr', alike, 'a'))
      .feed(general('fr-fr', alike, 'a'), general('en-us', ['Some text here.', 'More text here.'], 'b'));
    expect(Object.values(replay.ids('en-us'))).toEqual(['general/4', 'general/5']);
  });
});

function readSource(locale: string): string {
  return readFileSync(
    new URL(`../../../../src/content/docs/${locale}/your-responsibilities.md`, import.meta.url),
    'utf8',
  );
}

test('decides for all languages together, so a retranslated one follows the others’ texts', () => {
  const replay = new Replay()
    .feed(general('fr-fr', french, 'a'), general('en-us', english, 'a'))
    .feed(
      general(
        'fr-fr',
        ['Ouvrir un registre.', ...english.map((_, index) => `Phrase toute neuve ${'abcd'[index] ?? ''}`)],
        'b',
      ),
      general('en-us', ['Open a register.', ...english], 'b'),
    );
  expect(Object.values(replay.ids('fr-fr'))).toEqual(['general/5', 'general/1', 'general/2', 'general/3', 'general/4']);
});

test('does not remove an item that only one language lost', () => {
  const replay = new Replay()
    .feed(general('fr-fr', french, 'a'), general('en-us', english, 'a'))
    .feed(general('fr-fr', french.slice(1), 'b'), general('en-us', english, 'a'));
  expect(replay.item('general/1')).not.toHaveProperty('removed');
  expect(replay.report.behind).toEqual([{ locale: 'en-us', missing: [], surplus: ['general/1'], reworded: [] }]);
});

test('keeps the ids of a language that is missing for a while', () => {
  const replay = new Replay()
    .feed(general('fr-fr', french), general('en-us', english))
    .feed(general('fr-fr', french))
    .feed(general('fr-fr', french), general('en-us', english));
  expect(Object.values(replay.ids('en-us'))).toEqual(['general/1', 'general/2', 'general/3', 'general/4']);
  expect(replay.report.restored).toEqual([]);
});

test('records a change of wording only for its language', () => {
  const replay = new Replay()
    .feed(general('fr-fr', french, 'a'), general('en-us', english, 'a'))
    .feed(general('fr-fr', french.with(1, 'Nommer une cheffe de projet.'), 'a'), general('en-us', english, 'a'));
  expect(replay.item('general/2').changed).toEqual({ 'fr-fr': '2026-01-02' });
});

test('gives a language the ids of its new version by position although a text stands twice', () => {
  const [plan, list, training, network] = [
    'Develop your plan.',
    'Check the list.',
    'Train everybody.',
    'Check the line.',
  ];
  const older = general('fr-fr', ['Élaborer votre plan.', 'Vérifier.', 'Former le support.', 'Vérifier.'], 'a');
  const newer = general('fr-fr', ['Enseigner aux autres.', 'Vérifier.', 'Que voulez-vous réussir ?', 'Vérifier.'], 'b');
  const reordered = general('en-us', [training, list, plan, network], 'b');
  const replay = new Replay()
    .feed(general('en-us', [plan, list, training, network], 'a'), older)
    .feed(reordered, older)
    .feed(reordered, newer);
  const ids = ['general/3', 'general/2', 'general/1', 'general/4'];
  expect(replay.reconciled.translations.map((each) => each.ids)).toEqual([ids, ids]);
});
