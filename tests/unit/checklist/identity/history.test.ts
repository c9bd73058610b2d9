/** The history of a document for the readers of one language. */
import { expect, test } from 'vitest';
import { historyOf, identityOf, type History } from '../../../../src/checklist/identity/history/history.ts';
import { Replay, section, translation } from './replay.ts';

const french = ['Élaborer votre plan de réussite.', 'Nommer un chef de projet.', 'Former le support.'];
const english = ['Develop your success plan.', 'Appoint a project lead.', 'Train the help desk.'];

function general(locale: string, items: readonly string[], source: string): ReturnType<typeof translation> {
  return translation(locale, section('general', items), source);
}

function history(replay: Replay, locale: string): History {
  return historyOf(replay.reconciled, locale, Object.values(replay.ids(locale)));
}

const both = (): Replay => new Replay().feed(general('fr-fr', french, 'a'), general('en-us', english, 'a'));

test('has no entries for an unchanged document', () => {
  expect(history(both(), 'fr-fr')).toEqual({
    since: '2026-01-01',
    former: [],
    before: {},
    removed: [],
    elsewhere: [],
    renamed: {},
    aliases: {},
    order: ['general/1', 'general/2', 'general/3'],
  });
});

test('lists an item that all languages lost as removed in each, with its last text there', () => {
  const replay = both().feed(general('fr-fr', french.slice(1), 'b'), general('en-us', english.slice(1), 'b'));
  expect(history(replay, 'fr-fr').removed).toEqual([{ id: 'general/1', text: french[0], removed: '2026-01-02' }]);
  expect(history(replay, 'en-us').removed).toEqual([{ id: 'general/1', text: english[0], removed: '2026-01-02' }]);
});

test('lists an item of a language that is behind as removed in the newest version, since that version appeared', () => {
  const replay = both().feed(general('fr-fr', french.slice(1), 'b'), general('en-us', english, 'a'));
  expect(history(replay, 'fr-fr')).toMatchObject({
    removed: [{ id: 'general/1', text: french[0], removed: '2026-01-02' }],
    elsewhere: [],
  });
  expect(history(replay, 'fr-fr')).not.toHaveProperty('behind');
  expect(history(replay, 'en-us')).toMatchObject({ removed: [], elsewhere: [], behind: 1 });
});

test('lists an item that a language does not have yet as being elsewhere', () => {
  const replay = both().feed(general('fr-fr', [...french, 'Ouvrir un registre.'], 'b'), general('en-us', english, 'a'));
  expect(history(replay, 'en-us')).toMatchObject({ removed: [], elsewhere: ['general/4'], behind: 1 });
});

test('lists former wordings of this language only, and the day of its last change', () => {
  const replay = both().feed(
    general('fr-fr', french.with(1, 'Nommer une cheffe de projet.'), 'a'),
    general('en-us', english, 'a'),
  );
  expect(history(replay, 'fr-fr').before).toEqual({ 'general/2': [['2026-01-02', french[1]]] });
  expect(history(replay, 'en-us').before).toEqual({});
  const ids = Object.values(replay.ids('fr-fr'));
  expect([...identityOf(replay.ledger, 'fr-fr', ids).changed]).toEqual([['general/2', '2026-01-02']]);
  expect([...identityOf(replay.ledger, 'en-us', ids).changed]).toEqual([]);
});

test('lists an item that is declared the same as another as renamed, not as removed', () => {
  const replay = both().feed(
    general('fr-fr', french.with(1, 'Qui dirige ?'), 'b'),
    general('en-us', english.with(1, 'Who leads?'), 'b'),
  );
  const items = replay.ledger.items.map((item) =>
    item.id === 'general/4' ? { ...item, 'same as': 'general/2' } : item,
  );
  const declared = new Replay({ ...replay.ledger, items }).feed(general('fr-fr', french.with(1, 'Qui dirige ?'), 'b'));
  expect(history(declared, 'fr-fr')).toMatchObject({
    removed: [],
    renamed: { 'general/4': { to: 'general/2', since: '2026-01-02' } },
  });
});

test('lists an item that only another language of a version of the same day has as being elsewhere', () => {
  const replay = new Replay().feed(
    general('fr-fr', french, 'a'),
    general('en-us', [...english, 'Open a register.', 'Send a letter.'], 'b'),
  );
  const here = new Set(Object.values(replay.ids('fr-fr')));
  const others = Object.values(replay.ids('en-us')).filter((id) => !here.has(id));
  expect(others.length).toBeGreaterThan(0);
  expect(history(replay, 'fr-fr')).toMatchObject({ removed: [], elsewhere: others });
});
