/** What happens to ids where a document exists in several languages, which do not change at once. */
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

test('translations of one source version share their ids', () => {
  const replay = new Replay().feed(general('fr-fr', french, 'a'), general('en-us', english, 'a'));
  expect(Object.values(replay.ids('en-us'))).toEqual(Object.values(replay.ids('fr-fr')));
});

test('a language that comes later takes the ids by structure', () => {
  const replay = new Replay()
    .feed(general('fr-fr', french, 'a'))
    .feed(general('fr-fr', inserted(french, 1, 'Ouvrir un registre.'), 'b'));
  replay.feed(
    general('fr-fr', inserted(french, 1, 'Ouvrir un registre.'), 'b'),
    general('de-de', inserted(german, 1, 'Register anlegen.'), 'b'),
  );
  expect(Object.values(replay.ids('de-de'))).toEqual(Object.values(replay.ids('fr-fr')));
});

test('a language that lags behind keeps its own items, and is reported', () => {
  const replay = new Replay().feed(general('fr-fr', french, 'a'), general('en-us', english, 'a'));
  replay.feed(general('fr-fr', inserted(french, 1, 'Ouvrir un registre.'), 'b'), general('en-us', english, 'a'));
  expect(Object.values(replay.ids('en-us'))).toEqual(['general/1', 'general/2', 'general/3', 'general/4']);
  expect(replay.report.behind).toEqual([{ locale: 'en-us', missing: ['general/5'], surplus: [], reworded: [] }]);
});

test('when it catches up, its new item is the one that the others have in that version', () => {
  const later = inserted(french, 1, 'Ouvrir un registre.');
  const replay = new Replay()
    .feed(general('fr-fr', french, 'a'), general('en-us', english, 'a'))
    .feed(general('fr-fr', later, 'b'), general('en-us', english, 'a'))
    .feed(general('fr-fr', later, 'b'), general('en-us', inserted(english, 1, 'Open a register.'), 'b'));
  expect(replay.ids('en-us')['Open a register.']).toBe('general/5');
  expect(replay.report).toMatchObject({ behind: [], added: [] });
});

test('a version that the others have left already is remembered for a language that comes to it', () => {
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

test('without source versions, a new item is the one that others have between the same neighbours', () => {
  const later = inserted(french, 2, 'Ouvrir un registre.');
  const replay = new Replay()
    .feed(general('fr-fr', french), general('en-us', english))
    .feed(general('fr-fr', later), general('en-us', english))
    .feed(general('fr-fr', later), general('en-us', inserted(english, 2, 'Open a register.')));
  expect(Object.values(replay.ids('en-us'))).toEqual(Object.values(replay.ids('fr-fr')));
});

test('names that contradict it keep an item apart from what others have in its place', () => {
  const later = inserted(french, 2, 'Configurer Exchange Online.');
  const replay = new Replay()
    .feed(general('fr-fr', french), general('en-us', english))
    .feed(general('fr-fr', later), general('en-us', english))
    .feed(general('fr-fr', later), general('en-us', inserted(english, 2, 'Set up the SharePoint 2013 farm.')));
  expect(replay.ids('en-us')['Set up the SharePoint 2013 farm.']).toBe('general/6');
});

test('names and numbers align a language whose structure differs', () => {
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

describe('a language that joins with one item less or more than the others', () => {
  // Most of these have no name and no number: lengths, brackets, and what stands below tell.
  const [fr, de] = ['fr-fr', 'de-de'].map((locale) =>
    rowsOf(parseDocument(readSource(locale), { file: locale, path: 'd', around: noSurroundings })),
  ) as [Row[], Row[]];

  /** The ids of a document in German, where all others have it in French. */
  function idsBeside(rows: readonly Row[]): { french: readonly string[]; german: readonly string[] } {
    const all = { locale: 'fr-fr', source: 'a', rows: fr };
    const { ledger } = reconcile(emptyLedger('d'), [all], '2026-01-01');
    const { translations } = reconcile(ledger, [all, { locale: 'de-de', source: 'b', rows }], '2026-01-02');
    const idsOf = (locale: string): readonly string[] => translations.find((own) => own.locale === locale)?.ids ?? [];
    return { french: idsOf('fr-fr'), german: idsOf('de-de') };
  }

  test('shares the ids of what it has, and takes none of another item', () => {
    for (const [gone, { parent }] of de.entries()) {
      if (parent !== -1 || de.some((row) => row.parent === gone)) continue;
      const rows = de.flatMap((row, index) =>
        index === gone ? [] : [{ ...row, parent: row.parent > gone ? row.parent - 1 : row.parent }],
      );
      const { french, german } = idsBeside(rows);
      const right = french.toSpliced(gone, 1);
      // Beside the gap there may be items that cannot be told from the one that is gone.
      expect(german.filter((id, index) => id === right[index]).length).toBeGreaterThan(right.length * 0.85);
      expect(german.filter((id, index) => id !== right[index] && french.includes(id))).toEqual([]);
    }
  });

  test('has a new id for what only it has', () => {
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

  test('has new ids for what cannot be told apart', () => {
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

test('languages decide together: where one was translated anew, the texts of the other tell', () => {
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

test('an item that one language lost is still there for the others', () => {
  const replay = new Replay()
    .feed(general('fr-fr', french, 'a'), general('en-us', english, 'a'))
    .feed(general('fr-fr', french.slice(1), 'b'), general('en-us', english, 'a'));
  expect(replay.item('general/1')).not.toHaveProperty('removed');
  expect(replay.report.behind).toEqual([{ locale: 'en-us', missing: [], surplus: ['general/1'], reworded: [] }]);
});

test('a language that is gone for a while comes back with its ids', () => {
  const replay = new Replay()
    .feed(general('fr-fr', french), general('en-us', english))
    .feed(general('fr-fr', french))
    .feed(general('fr-fr', french), general('en-us', english));
  expect(Object.values(replay.ids('en-us'))).toEqual(['general/1', 'general/2', 'general/3', 'general/4']);
  expect(replay.report.restored).toEqual([]);
});

test('a wording changes in one language alone', () => {
  const replay = new Replay()
    .feed(general('fr-fr', french, 'a'), general('en-us', english, 'a'))
    .feed(general('fr-fr', french.with(1, 'Nommer une cheffe de projet.'), 'a'), general('en-us', english, 'a'));
  expect(replay.item('general/2').changed).toEqual({ 'fr-fr': '2026-01-02' });
});
