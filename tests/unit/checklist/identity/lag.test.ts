/** Languages that are behind the newest version, and the items that differ. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { historyOf } from '../../../../src/checklist/identity/history/history.ts';
import { createVersionKey, lagSize } from '../../../../src/checklist/identity/history/lag.ts';
import type { Translation } from '../../../../src/checklist/identity/ledger/translation.ts';
import { Replay, section, translation } from './replay.ts';

const french = ['Élaborer votre plan de réussite.', 'Nommer un chef de projet.', 'Former le support technique.'];
const english = ['Develop your success plan.', 'Appoint a project lead.', 'Train the help desk.'];
const german = ['Ihren Erfolgsplan ausarbeiten.', 'Eine Projektleitung benennen.', 'Den Helpdesk schulen.'];

function general(locale: string, items: readonly string[], source?: string, date?: string): Translation {
  const made = translation(locale, section('general', items), source);
  return date === undefined ? made : { ...made, date };
}

test('does not report a language of the same version as behind, even after a retranslation', () => {
  const replay = new Replay()
    .feed(general('fr-fr', french, 'a'), general('en-us', english, 'a'))
    .feed(general('fr-fr', french.with(1, 'Désigner qui dirige le projet.'), 'a'), general('en-us', english, 'a'));
  expect(replay.report.behind).toEqual([]);
});

test('counts the items that the newer version rewords', () => {
  const replay = new Replay()
    .feed(general('fr-fr', french, 'a'), general('en-us', english, 'a'))
    .feed(
      general('fr-fr', french.with(1, 'Nommer deux cheffes et leurs suppléantes.'), 'b'),
      general('en-us', english, 'a'),
    );
  expect(replay.report.behind).toEqual([{ locale: 'en-us', missing: [], surplus: [], reworded: ['general/2'] }]);
});

test('does not count an item that a language that is behind rewords on the day of the newer version', () => {
  const replay = new Replay()
    .feed(general('fr-fr', french, 'a'), general('en-us', english, 'a'))
    .feed(
      general('fr-fr', french.with(1, 'Nommer deux cheffes et leurs suppléantes.'), 'b'),
      general('en-us', english.with(1, 'Appoint two leads and their deputies.'), 'a'),
    );
  expect(replay.report.behind).toEqual([{ locale: 'en-us', missing: [], surplus: [], reworded: [] }]);
});

test('does not count a change in only one language of the newer version, which is a retranslation', () => {
  const replay = new Replay()
    .feed(general('fr-fr', french, 'a'), general('en-us', english, 'a'), general('de-de', german, 'a'))
    .feed(
      general('fr-fr', french.with(1, 'Désigner qui dirige le projet.'), 'b'),
      general('en-us', english, 'b'),
      general('de-de', german, 'a'),
    );
  expect(replay.report.behind).toEqual([{ locale: 'de-de', missing: [], surplus: [], reworded: [] }]);
});

test('counts missing items and items that the newer version no longer has', () => {
  const replay = new Replay()
    .feed(general('fr-fr', french, 'a'), general('en-us', english, 'a'))
    .feed(general('fr-fr', [...french.slice(1), 'Ouvrir un registre.'], 'b'), general('en-us', english, 'a'));
  const [lag] = replay.report.behind;
  expect(lag).toEqual({ locale: 'en-us', missing: ['general/4'], surplus: ['general/1'], reworded: [] });
  expect(lag && lagSize(lag)).toBe(2);
});

test('does not report a language that has caught up', () => {
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

test('takes the version with the latest ms.date as the newest if both appeared on one day', () => {
  const replay = new Replay().feed(
    general('fr-fr', french, 'a', '2019-04-02'),
    general('en-us', english, 'a', '2019-04-02'),
    general('de-de', german, 'b', '2019-06-01'),
  );
  expect(replay.report.behind.map(({ locale }) => locale)).toEqual(['en-us', 'fr-fr']);
});

test('reports only the language that joins late with an old version', () => {
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

test('compares languages without a source version only by their items', () => {
  const replay = new Replay().feed(general('fr-fr', french), general('en-us', english), general('de-de', german, 'b'));
  expect(replay.report.behind).toEqual([]);
});

test('sorts versions by their latest ms.date, then by the order in which they appeared', () => {
  // One locale per date, named after it.
  const dates = ['', '2019-04-02', '2019-06-01', '2020-01-01'];
  const keyOf = createVersionKey(dates.map((date) => ({ locale: `l${date}`, date, rows: [] })));
  const version = fc.record({ indexes: fc.shuffledSubarray([...dates.keys()]), revision: fc.nat(200) });
  const property = fc.property(version, version, (...versions) => {
    const [one = '', other = ''] = versions.map(({ indexes, revision }) =>
      keyOf({ locales: indexes.map((index) => `l${dates[index] ?? ''}`), since: '2026-01-01', revision, sections: [] }),
    );
    const [latest = 0, otherLatest = 0] = versions.map(({ indexes }) => Math.max(0, ...indexes));
    expect(one > other).toBe((latest - otherLatest || versions[0].revision - versions[1].revision) > 0);
  });
  fc.assert(property);
});
