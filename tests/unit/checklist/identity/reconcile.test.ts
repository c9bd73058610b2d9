/** The ids of a document's items when the document changes, in one language. */
import { describe, expect, test } from 'vitest';
import { Replay, section, translation } from './replay.ts';

const plan = 'Develop and carry out your success plan.';
const team = 'Appoint a project lead as the main contact.';
const network = 'Test and monitor the bandwidth of your network.';
const training = 'Provide training material for the help desk.';
const devices = 'Enroll the mobile devices of your sales department.';
const kickoff = 'Attend the kick-off meeting and confirm the timeline.';

function version(general: readonly string[], initiate: readonly string[] = [kickoff]): ReturnType<typeof translation> {
  return translation('en-us', section('general', general) + section('initiate', initiate));
}

function after(general: readonly string[], initiate?: readonly string[]): Replay {
  return new Replay().feed(version([plan, team, network, training])).feed(version(general, initiate));
}

test('gives a new item an id of its phase and position', () => {
  expect(new Replay().feed(version([plan, `${team}\n  - ${network}`])).ids('en-us')).toEqual({
    [plan]: 'general/1',
    [team]: 'general/2',
    [network]: 'general/2.1',
    [kickoff]: 'initiate/1',
  });
});

test('gives an inserted item a new id and keeps all other ids', () => {
  expect(after([plan, devices, team, network, training]).ids('en-us')).toMatchObject({
    [plan]: 'general/1',
    [devices]: 'general/5',
    [team]: 'general/2',
    [network]: 'general/3',
    [training]: 'general/4',
  });
});

test('marks a deleted item as removed and never reuses its id', () => {
  const replay = after([plan, network, training]);
  expect(replay.item('general/2')).toMatchObject({ removed: '2026-01-02' });
  expect(replay.feed(version([plan, devices, network, training])).ids('en-us')[devices]).toBe('general/5');
  expect(replay.item('general/2')).toMatchObject({ removed: '2026-01-02', from: 'general' });
});

test('keeps the ids of items that change places', () => {
  const replay = after([network, plan, training, team]);
  expect(replay.ids('en-us')).toMatchObject({ [plan]: 'general/1', [team]: 'general/2', [network]: 'general/3' });
  expect(replay.report.moved).toHaveLength(2);
});

test('keeps the id of an item that moves to another phase', () => {
  const replay = after([plan, team, training], [kickoff, network]);
  expect(replay.ids('en-us')[network]).toBe('general/3');
  expect(replay.report).toMatchObject({ moved: ['general/3'], added: [], removed: [] });
});

test('reports items as moved if they leave a section that stays for a new one', () => {
  const now = section('general', [plan, team]) + section('enable', [network, training]);
  const replay = after([plan, team, network, training], [kickoff]);
  replay.feed(translation('en-us', now + section('initiate', [kickoff])));
  expect(replay.report).toMatchObject({ moved: ['general/3', 'general/4'], added: [], removed: [] });
});

test('keeps the id of an item that becomes nested', () => {
  expect(after([`${plan}\n  - ${team}`, network, training]).ids('en-us')[team]).toBe('general/2');
});

test('keeps the id of a reworded item, and records its old wording and the day', () => {
  const reworded = 'Appoint an experienced project lead as the main contact.';
  const replay = after([plan, reworded, network, training]);
  expect(replay.ids('en-us')[reworded]).toBe('general/2');
  expect(replay.report.reworded).toEqual(['general/2']);
  expect(replay.item('general/2')).toMatchObject({
    text: { 'en-us': reworded },
    changed: { 'en-us': '2026-01-02' },
    before: { 'en-us': [['2026-01-02', team]] },
  });
});

test('records each former wording with the day of its replacement', () => {
  const replay = after([plan, `${team} Now.`, network, training]).feed(
    version([plan, `${team} At once.`, network, training]),
  );
  expect(replay.item('general/2').before).toEqual({
    'en-us': [
      ['2026-01-02', team],
      ['2026-01-03', `${team} Now.`],
    ],
  });
});

test('does not change the ledger when only typography, case or markup change', () => {
  const replay = new Replay().feed(version([`${plan} It’s “yours” – soon.`, team]));
  const before = replay.ledger;
  replay.feed(version([`*Develop*  and [carry out](x.md) your\u00A0Success plan. It's "yours" - soon.`, team]));
  expect(replay.ledger).toBe(before);
});

test('gives a new id to an unrelated text in the same place', () => {
  const replay = after([plan, devices, network, training]);
  expect(replay.ids('en-us')[devices]).toBe('general/5');
  expect(replay.report).toMatchObject({ added: ['general/5'], removed: ['general/2'] });
});

test('restores the id of a removed item that comes back', () => {
  const replay = after([plan, network, training]).feed(version([plan, network, team, training]));
  expect(replay.ids('en-us')[team]).toBe('general/2');
  expect(replay.report.restored).toEqual(['general/2']);
  expect(replay.item('general/2')).not.toHaveProperty('removed');
});

test('gives a new id to a text that comes back in another phase, and reports a doubt', () => {
  const replay = after([plan, network, training]).feed(version([plan, network, training], [kickoff, team]));
  expect(replay.ids('en-us')[team]).toBe('initiate/2');
  expect(replay.report.doubts).toMatchObject([
    { decision: 'new', id: 'initiate/2', other: 'general/2', otherText: team, line: 12 },
  ]);
});

test('recognizes a renamed section by its content', () => {
  const replay = new Replay()
    .feed(version([plan, team, network, training]))
    .feed(translation('en-us', section('overall', [plan, team, network, training]) + section('initiate', [kickoff])));
  expect(Object.values(replay.ids('en-us'))).toEqual([
    'general/1',
    'general/2',
    'general/3',
    'general/4',
    'initiate/1',
  ]);
  expect(replay.report).toMatchObject({ moved: [], added: [], removed: [] });
});

test('keeps the ids of the items in a section that moves', () => {
  const replay = new Replay()
    .feed(version([plan, team, network]))
    .feed(translation('en-us', section('initiate', [kickoff]) + section('general', [plan, team, network])));
  expect(replay.ids('en-us')).toMatchObject({ [kickoff]: 'initiate/1', [plan]: 'general/1' });
});

test('tells equal sentences in two sections apart by their section', () => {
  const licences = 'Activate or withdraw the licences of users.';
  const replay = new Replay()
    .feed(version([plan, licences, team], [kickoff, licences]))
    .feed(version([plan, team], [licences, kickoff]));
  expect(replay.item('general/2')).toHaveProperty('removed');
  expect(replay.ids('en-us')[licences]).toBe('initiate/2');
});

test('keeps the ids of a wholly retranslated document by its structure', () => {
  const replay = new Replay()
    .feed(translation('en-us', section('general', [plan, `${team}\n  - ${network}\n  - ${training}`]), 'one'))
    .feed(translation('en-us', section('general', ['Alpha', 'Beta\n  - Gamma\n  - Delta']), 'one'));
  expect(Object.values(replay.ids('en-us'))).toEqual(['general/1', 'general/2', 'general/2.1', 'general/2.2']);
});

test('follows items that were swapped by hand, although the source version is the same', () => {
  const replay = new Replay()
    .feed(translation('en-us', section('general', [plan, team, network]), 'one'))
    .feed(translation('en-us', section('general', [network, team, plan]), 'one'));
  expect(replay.ids('en-us')).toEqual({ [network]: 'general/3', [team]: 'general/2', [plan]: 'general/1' });
});

test('keeps the id of an item that five spaces turned into code', () => {
  const replay = new Replay().feed(version([plan, team])).feed(version([plan, `    ${team}`]));
  expect(replay.ids('en-us')).toMatchObject({ [plan]: 'general/1', [team]: 'general/2' });
});

test('handles a document without items, and one that loses and regains all of them', () => {
  const replay = new Replay().feed(translation('en-us', 'Text.'));
  expect(replay.ledger.items).toEqual([]);
  replay.feed(version([plan, team])).feed(translation('en-us', 'Text.'));
  expect(replay.report.removed).toHaveLength(3);
  expect(replay.feed(version([plan, team])).report.restored).toHaveLength(3);
});

describe('a "same as" declaration', () => {
  const other = 'Name someone who leads the work.';

  function declared(): Replay {
    const replay = after([plan, other, network, training]);
    const items = replay.ledger.items.map((item) =>
      item.id === 'general/5' ? { ...item, 'same as': 'general/2' } : item,
    );
    return new Replay({ ...replay.ledger, items }).feed(version([plan, other, network, training]));
  }

  test('gives the item its former id, with its new wording', () => {
    const replay = declared();
    expect(replay.ids('en-us')[other]).toBe('general/2');
    expect(replay.item('general/2')).toMatchObject({
      text: { 'en-us': other },
      before: { 'en-us': [['2026-01-02', team]] },
    });
    expect(replay.item('general/2')).not.toHaveProperty('removed');
  });

  test('keeps the interim id as a name of the item and never reuses it', () => {
    const replay = declared();
    expect(replay.item('general/5')).toMatchObject({ 'same as': 'general/2', removed: '2026-01-01' });
    expect(replay.feed(version([plan, other, devices, network, training])).ids('en-us')[devices]).toBe('general/6');
  });

  test('changes nothing when it is applied again', () => {
    const replay = declared();
    const before = replay.ledger;
    expect(replay.feed(version([plan, other, network, training])).ledger).toBe(before);
  });

  test.each([
    ['an unknown item', 'general/9', /"general\/9", which is not in the ledger/u],
    ['itself', 'general/5', /the same as itself/u],
    ['an item in the same version', 'general/1', /both occur in en-us/u],
  ])('is an error for %s', (_, target, reason) => {
    const replay = after([plan, other, network, training]);
    const items = replay.ledger.items.map((item) => (item.id === 'general/5' ? { ...item, 'same as': target } : item));
    expect(() => new Replay({ ...replay.ledger, items }).feed(version([plan, other]))).toThrow(reason);
  });
});
