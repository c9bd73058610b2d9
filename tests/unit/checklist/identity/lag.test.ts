/** Which languages are behind, and by how many items. */
import { expect, test } from 'vitest';
import { historyOf } from '../../../../src/checklist/identity/history/history.ts';
import { sizeOf } from '../../../../src/checklist/identity/history/lag.ts';
import type { Translation } from '../../../../src/checklist/identity/match/group.ts';
import { Replay, section, translation } from './replay.ts';

const french = ['Élaborer votre plan de réussite.', 'Nommer un chef de projet.', 'Former le support technique.'];
const english = ['Develop your success plan.', 'Appoint a project lead.', 'Train the help desk.'];
const german = ['Ihren Erfolgsplan ausarbeiten.', 'Eine Projektleitung benennen.', 'Den Helpdesk schulen.'];

function general(locale: string, items: readonly string[], source?: string, date?: string): Translation {
  const made = translation(locale, section('general', items), source);
  return date === undefined ? made : { ...made, date };
}

test('languages of the same version are not behind, however often one of them is translated anew', () => {
  const replay = new Replay()
    .feed(general('fr-fr', french, 'a'), general('en-us', english, 'a'))
    .feed(general('fr-fr', french.with(1, 'Désigner qui dirige le projet.'), 'a'), general('en-us', english, 'a'));
  expect(replay.report.behind).toEqual([]);
});

test('one of an earlier version is behind by the items whose wording changed in the newer one', () => {
  const replay = new Replay()
    .feed(general('fr-fr', french, 'a'), general('en-us', english, 'a'))
    .feed(
      general('fr-fr', french.with(1, 'Nommer deux cheffes et leurs suppléantes.'), 'b'),
      general('en-us', english, 'a'),
    );
  expect(replay.report.behind).toEqual([{ locale: 'en-us', missing: [], surplus: [], reworded: ['general/2'] }]);
});

test('what changed in only one language of the newer version was translated anew there', () => {
  const replay = new Replay()
    .feed(general('fr-fr', french, 'a'), general('en-us', english, 'a'), general('de-de', german, 'a'))
    .feed(
      general('fr-fr', french.with(1, 'Désigner qui dirige le projet.'), 'b'),
      general('en-us', english, 'b'),
      general('de-de', german, 'a'),
    );
  expect(replay.report.behind).toEqual([{ locale: 'de-de', missing: [], surplus: [], reworded: [] }]);
});

test('one that lacks items, and has some that are gone, is behind by both', () => {
  const replay = new Replay()
    .feed(general('fr-fr', french, 'a'), general('en-us', english, 'a'))
    .feed(general('fr-fr', [...french.slice(1), 'Ouvrir un registre.'], 'b'), general('en-us', english, 'a'));
  const [lag] = replay.report.behind;
  expect(lag).toEqual({ locale: 'en-us', missing: ['general/4'], surplus: ['general/1'], reworded: [] });
  expect(lag && sizeOf(lag)).toBe(2);
});

test('once it has caught up, it is not behind any more', () => {
  const newer = french.with(1, 'Nommer deux cheffes et leurs suppléantes.');
  const replay = new Replay()
    .feed(general('fr-fr', french, 'a'), general('en-us', english, 'a'))
    .feed(general('fr-fr', newer, 'b'), general('en-us', english, 'a'))
    .feed(
      general('fr-fr', newer, 'b'),
      general('en-us', english.with(1, 'Appoint two leads and their deputies.'), 'b'),
    );
  expect(replay.report.behind).toEqual([]);
});

test('of versions that were seen first on one day, the one of the latest date is the newest', () => {
  const replay = new Replay().feed(
    general('fr-fr', french, 'a', '2019-04-02'),
    general('en-us', english, 'a', '2019-04-02'),
    general('de-de', german, 'b', '2019-06-01'),
  );
  expect(replay.report.behind.map(({ locale }) => locale)).toEqual(['en-us', 'fr-fr']);
});

test('a language that joins late with an old version is behind, and no other is', () => {
  const older = german.slice(0, 2);
  const replay = new Replay()
    .feed(general('fr-fr', french, 'b', '2019-06-01'), general('en-us', english, 'b', '2019-06-01'))
    .feed(
      general('fr-fr', french, 'b', '2019-06-01'),
      general('en-us', english, 'b', '2019-06-01'),
      general('de-de', older, 'a', '2019-04-02'),
    );
  expect(replay.report.behind.map(({ locale }) => locale)).toEqual(['de-de']);
  const { removed, elsewhere, behind } = historyOf(replay.reconciled, 'de-de', Object.values(replay.ids('de-de')));
  expect(removed).toEqual([]);
  expect(elsewhere.length).toBeGreaterThan(0);
  expect(behind).toBeGreaterThan(0);
});

test('languages that do not say their version are only compared by their items', () => {
  const replay = new Replay().feed(general('fr-fr', french), general('en-us', english), general('de-de', german, 'b'));
  expect(replay.report.behind).toEqual([]);
});
