/** What of a list is new to a person since they were there last. */
import { describe, expect, test } from 'vitest';
import type { DocumentHistory } from '../../../src/progress/marks/document-history.ts';
import { formatVisit, newSince, parseVisit } from '../../../src/progress/view/visit.ts';
import { countChanges, changesSince, type DatedItem } from '../../../src/progress/view/changes-since.ts';

const days = '2026-11-20/004 2026-11-02/003 2026-10-05/000';

describe('new is what changed', () => {
  test.each<[string, string | undefined, string | undefined]>([
    ['never, on a first visit', undefined, undefined],
    ['never, where all was seen', '2026-11-20/004', undefined],
    ['since the day after the last one that was seen', '2026-11-02/003', '2026-11-20'],
    ['since the first change, where none was seen', '2026-10-05/000', '2026-11-02'],
    ['on a day of which more has changed than was seen', '2026-11-02/002', '2026-11-02'],
    ['on the newest day, more than was seen', '2026-11-20/003', '2026-11-20'],
    ['since a visit on which the page said another day', '2026-11-10/009', '2026-11-20'],
    ['never, where another language that is ahead was seen', '2026-11-25/001', undefined],
  ])('%s', (_, seen, since) => {
    expect(newSince(seen, days)).toBe(since);
  });

  test('never, on a page without a list', () => {
    expect(newSince('2026-11-20/004', undefined)).toBe(undefined);
    expect(newSince('2026-11-20/004', '')).toBe(undefined);
  });

  test('in more than nine ways on a day, too', () => {
    expect(newSince('2026-11-20/009', '2026-11-20/010 2026-10-05/000')).toBe('2026-11-20');
  });
});

describe('a visit', () => {
  test('has seen the newest day of the page', () => {
    expect(parseVisit(formatVisit(undefined, days))).toBe('2026-11-20/004');
    expect(parseVisit(formatVisit('2026-11-02/003', days))).toBe('2026-11-20/004');
  });

  test('of a language that is behind does not forget what another one showed', () => {
    expect(parseVisit(formatVisit('2026-11-25/001', days))).toBe('2026-11-25/001');
  });

  test.each([
    null,
    '',
    '{"v":1,"se',
    '{"v":2,"seen":"2026-11-20/004"}',
    '{"v":1,"seen":7}',
    '{"v":1,"seen":"x"}',
    'null',
  ])('that cannot be read is none: %s', (stored) => {
    expect(parseVisit(stored)).toBe(undefined);
  });
});

const history: DocumentHistory = {
  before: {
    a: [
      ['2026-11-02', 'A, first'],
      ['2026-11-20', 'A, second'],
    ],
    c: [['2026-11-20', 'C, when it was new']],
  },
  removed: [
    { id: 'y', text: 'Y', removed: '2026-11-20' },
    { id: 'x', text: 'X', removed: '2026-11-02' },
  ],
  elsewhere: [],
  order: [],
  renamed: {},
};

const items: DatedItem[] = [
  { id: 'a', text: 'A, now', changed: '2026-11-20' },
  { id: 'b', text: 'B', since: '2026-11-20' },
  { id: 'c', text: 'C', since: '2026-11-02', changed: '2026-11-20' },
  { id: 'd', text: 'D', changed: '2026-11-02' },
];

test('changes are told by kind: the items in the order of the page, those removed by day', () => {
  const changes = changesSince(history, items, '2026-11-02');
  expect(changes.added.map(({ id }) => id)).toEqual(['b', 'c']);
  expect(changes.reworded).toEqual([
    { id: 'a', before: 'A, first', now: 'A, now' },
    { id: 'd', before: undefined, now: 'D' },
  ]);
  expect(changes.removed.map(({ id }) => id)).toEqual(['x', 'y']);
  expect(countChanges(changes)).toBe(6);
});

test('the wording before is the one that the person can have seen', () => {
  const { added, reworded, removed } = changesSince(history, items, '2026-11-20');
  expect(added.map(({ id }) => id)).toEqual(['b']);
  expect(reworded).toEqual([
    { id: 'a', before: 'A, second', now: 'A, now' },
    { id: 'c', before: 'C, when it was new', now: 'C' },
  ]);
  expect(removed.map(({ id }) => id)).toEqual(['y']);
});

test('nothing is told of earlier days', () => {
  expect(countChanges(changesSince(history, items, '2026-11-21'))).toBe(0);
});
