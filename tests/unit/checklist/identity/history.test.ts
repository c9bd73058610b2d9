/** What a ledger tells the readers of one language. */
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

test('of a document that is as it always was, there is nothing to tell', () => {
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

test('an item that all languages lost is gone in all of them, with the text that it had there', () => {
  const replay = both().feed(general('fr-fr', french.slice(1), 'b'), general('en-us', english.slice(1), 'b'));
  expect(history(replay, 'fr-fr').removed).toEqual([{ id: 'general/1', text: french[0], removed: '2026-01-02' }]);
  expect(history(replay, 'en-us').removed).toEqual([{ id: 'general/1', text: english[0], removed: '2026-01-02' }]);
});

test('an item that only a language has that is behind is gone in the newest, since that came', () => {
  const replay = both().feed(general('fr-fr', french.slice(1), 'b'), general('en-us', english, 'a'));
  expect(history(replay, 'fr-fr')).toMatchObject({
    removed: [{ id: 'general/1', text: french[0], removed: '2026-01-02' }],
    elsewhere: [],
  });
  expect(history(replay, 'fr-fr')).not.toHaveProperty('behind');
  expect(history(replay, 'en-us')).toMatchObject({ removed: [], elsewhere: [], behind: 1 });
});

test('an item that a language does not have yet is elsewhere', () => {
  const replay = both().feed(general('fr-fr', [...french, 'Ouvrir un registre.'], 'b'), general('en-us', english, 'a'));
  expect(history(replay, 'en-us')).toMatchObject({ removed: [], elsewhere: ['general/4'], behind: 1 });
});

test('the wordings of this language alone are told, and since when it has the present one', () => {
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

test('an item that a person declared to be another one is told as that, and not as gone', () => {
  const replay = both().feed(
    general('fr-fr', french.with(1, 'Qui dirige ?'), 'b'),
    general('en-us', english.with(1, 'Who leads?'), 'b'),
  );
  const items = replay.ledger.items.map((item) =>
    item.id === 'general/4' ? { ...item, 'same as': 'general/2' } : item,
  );
  const settled = new Replay({ ...replay.ledger, items }).feed(general('fr-fr', french.with(1, 'Qui dirige ?'), 'b'));
  expect(history(settled, 'fr-fr')).toMatchObject({
    removed: [],
    renamed: { 'general/4': { to: 'general/2', since: '2026-01-02' } },
  });
});
