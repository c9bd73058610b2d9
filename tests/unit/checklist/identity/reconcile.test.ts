/** What happens to ids when a document changes, in one language. */
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

test('an item is named after its phase and its place when it is first seen', () => {
  expect(new Replay().feed(version([plan, `${team}\n  - ${network}`])).ids('en-us')).toEqual({
    [plan]: 'general/1',
    [team]: 'general/2',
    [network]: 'general/2.1',
    [kickoff]: 'initiate/1',
  });
});

test('an item that is inserted gets a name of its own, and the others keep theirs', () => {
  expect(after([plan, devices, team, network, training]).ids('en-us')).toMatchObject({
    [plan]: 'general/1',
    [devices]: 'general/5',
    [team]: 'general/2',
    [network]: 'general/3',
    [training]: 'general/4',
  });
});

test('an item that is taken out is removed, and its name is not given again', () => {
  const replay = after([plan, network, training]);
  expect(replay.item('general/2')).toMatchObject({ removed: '2026-01-02' });
  expect(replay.feed(version([plan, devices, network, training])).ids('en-us')[devices]).toBe('general/5');
});

test('items that change places keep their names', () => {
  const replay = after([network, plan, training, team]);
  expect(replay.ids('en-us')).toMatchObject({ [plan]: 'general/1', [team]: 'general/2', [network]: 'general/3' });
  expect(replay.report.moved).toHaveLength(2);
});

test('an item that goes to another phase takes its name along', () => {
  const replay = after([plan, team, training], [kickoff, network]);
  expect(replay.ids('en-us')[network]).toBe('general/3');
  expect(replay.report).toMatchObject({ moved: ['general/3'], added: [], removed: [] });
});

test('an item that is nested into another keeps its name', () => {
  expect(after([`${plan}\n  - ${team}`, network, training]).ids('en-us')[team]).toBe('general/2');
});

test('a reworded item keeps its name, and the ledger its old wording and the day', () => {
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

test('each wording is kept, with the day until when it was', () => {
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

test('typography, case and markup are no change: the ledger stays as it is', () => {
  const replay = new Replay().feed(version([`${plan} It’s “yours” – soon.`, team]));
  const before = replay.ledger;
  replay.feed(version([`*Develop*  and [carry out](x.md) your\u00A0Success plan. It's "yours" - soon.`, team]));
  expect(replay.ledger).toBe(before);
});

test('an item whose text is another one in the same place is another item', () => {
  const replay = after([plan, devices, network, training]);
  expect(replay.ids('en-us')[devices]).toBe('general/5');
  expect(replay.report).toMatchObject({ added: ['general/5'], removed: ['general/2'] });
});

test('an item that comes back takes its old name, and is no longer removed', () => {
  const replay = after([plan, network, training]).feed(version([plan, network, team, training]));
  expect(replay.ids('en-us')[team]).toBe('general/2');
  expect(replay.report.restored).toEqual(['general/2']);
  expect(replay.item('general/2')).not.toHaveProperty('removed');
});

test('a text that comes back in another phase is a new item, and the author is told', () => {
  const replay = after([plan, network, training]).feed(version([plan, network, training], [kickoff, team]));
  expect(replay.ids('en-us')[team]).toBe('initiate/2');
  expect(replay.report.doubts).toMatchObject([
    { decision: 'new', id: 'initiate/2', other: 'general/2', otherText: team, line: 12 },
  ]);
});

test('a renamed section is recognised by its content', () => {
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

test('a section that moves keeps the names of its items', () => {
  const replay = new Replay()
    .feed(version([plan, team, network]))
    .feed(translation('en-us', section('initiate', [kickoff]) + section('general', [plan, team, network])));
  expect(replay.ids('en-us')).toMatchObject({ [kickoff]: 'initiate/1', [plan]: 'general/1' });
});

test('the same sentence in two sections stays with its section', () => {
  const licences = 'Activate or withdraw the licences of users.';
  const replay = new Replay()
    .feed(version([plan, licences, team], [kickoff, licences]))
    .feed(version([plan, team], [licences, kickoff]));
  expect(replay.item('general/2')).toHaveProperty('removed');
  expect(replay.ids('en-us')[licences]).toBe('initiate/2');
});

test('a document that is translated anew as a whole keeps its names by its form', () => {
  const replay = new Replay()
    .feed(translation('en-us', section('general', [plan, `${team}\n  - ${network}\n  - ${training}`]), 'one'))
    .feed(translation('en-us', section('general', ['Alpha', 'Beta\n  - Gamma\n  - Delta']), 'one'));
  expect(Object.values(replay.ids('en-us'))).toEqual(['general/1', 'general/2', 'general/2.1', 'general/2.2']);
});

test('equal source versions do not outweigh texts: an item that was exchanged by hand is followed', () => {
  const replay = new Replay()
    .feed(translation('en-us', section('general', [plan, team, network]), 'one'))
    .feed(translation('en-us', section('general', [network, team, plan]), 'one'));
  expect(replay.ids('en-us')).toEqual({ [network]: 'general/3', [team]: 'general/2', [plan]: 'general/1' });
});

test('an item that five blanks made into code is the same item', () => {
  const replay = new Replay().feed(version([plan, team])).feed(version([plan, `    ${team}`]));
  expect(replay.ids('en-us')).toMatchObject({ [plan]: 'general/1', [team]: 'general/2' });
});

test('a document without any item, and one that loses all of them, is no trouble', () => {
  const replay = new Replay().feed(translation('en-us', 'Text.'));
  expect(replay.ledger.items).toEqual([]);
  replay.feed(version([plan, team])).feed(translation('en-us', 'Text.'));
  expect(replay.report.removed).toHaveLength(3);
  expect(replay.feed(version([plan, team])).report.restored).toHaveLength(3);
});

describe('what a person settles with "same as"', () => {
  const other = 'Name someone who leads the work.';

  function settled(): Replay {
    const replay = after([plan, other, network, training]);
    const items = replay.ledger.items.map((item) =>
      item.id === 'general/5' ? { ...item, 'same as': 'general/2' } : item,
    );
    return new Replay({ ...replay.ledger, items }).feed(version([plan, other, network, training]));
  }

  test('the item goes by the name that it had before, with its new wording', () => {
    const replay = settled();
    expect(replay.ids('en-us')[other]).toBe('general/2');
    expect(replay.item('general/2')).toMatchObject({
      text: { 'en-us': other },
      before: { 'en-us': [['2026-01-02', team]] },
    });
    expect(replay.item('general/2')).not.toHaveProperty('removed');
  });

  test('the name that it had meanwhile leads to it, and is not given again', () => {
    const replay = settled();
    expect(replay.item('general/5')).toMatchObject({ 'same as': 'general/2', removed: '2026-01-01' });
    expect(replay.feed(version([plan, other, devices, network, training])).ids('en-us')[devices]).toBe('general/6');
  });

  test('settling it again changes nothing', () => {
    const replay = settled();
    const before = replay.ledger;
    expect(replay.feed(version([plan, other, network, training])).ledger).toBe(before);
  });

  test.each([
    ['an unknown item', 'general/9', /"general\/9", which is not in the ledger/u],
    ['itself', 'general/5', /the same as itself/u],
    ['an item that stands beside it', 'general/1', /both occur in en-us/u],
  ])('it cannot be the same as %s', (_, target, reason) => {
    const replay = after([plan, other, network, training]);
    const items = replay.ledger.items.map((item) => (item.id === 'general/5' ? { ...item, 'same as': target } : item));
    expect(() => new Replay({ ...replay.ledger, items }).feed(version([plan, other]))).toThrow(reason);
  });
});
