/** Visits, and the changes of a list since the last one. */
import { describe, expect, test } from 'vitest';
import type { DocumentHistory } from '../../../src/progress/marks/document-history.ts';
import { formatVisit, newSince, parseVisit } from '../../../src/progress/view/visit.ts';
import { countChanges, changesSince, type DatedItem } from '../../../src/progress/view/changes-since.ts';

const days = '2026-11-20/004 2026-11-02/003 2026-10-05/000';

describe('changes are new', () => {
  test.each<[string, string | undefined, string | undefined]>([
    ['never on a first visit', undefined, undefined],
    ['never after a visit that saw all of them', '2026-11-20/004', undefined],
    ['since the first change after the newest one seen', '2026-11-02/003', '2026-11-20'],
    ['since the first change after a visit before any', '2026-10-05/000', '2026-11-02'],
    ['on the day of the visit, if more items changed on that day later', '2026-11-02/002', '2026-11-02'],
    ['on the newest day, if more items changed on that day later', '2026-11-20/003', '2026-11-20'],
    ['since the visit, if the page no longer lists the day seen', '2026-11-10/009', '2026-11-20'],
    ['never after a visit to a language with later changes', '2026-11-25/001', undefined],
  ])('%s', (_, seen, since) => {
    expect(newSince(seen, days)).toBe(since);
  });

  test('never on a page without a list', () => {
    expect(newSince('2026-11-20/004', undefined)).toBe(undefined);
    expect(newSince('2026-11-20/004', '')).toBe(undefined);
  });

  test('since the visit, if a tenth item changed on that day later', () => {
    expect(newSince('2026-11-20/009', '2026-11-20/010 2026-10-05/000')).toBe('2026-11-20');
  });
});

describe('a visit', () => {
  test('stores the newest day of the page', () => {
    expect(parseVisit(formatVisit(undefined, days))).toBe('2026-11-20/004');
    expect(parseVisit(formatVisit('2026-11-02/003', days))).toBe('2026-11-20/004');
  });

  test('never decreases, on a page in a language with fewer changes', () => {
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
  ])('is absent if its entry is invalid: %s', (stored) => {
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

test('lists added and reworded items in the order of the page, and removed ones by day', () => {
  const changes = changesSince(history, items, '2026-11-02');
  expect(changes.added.map(({ id }) => id)).toEqual(['b', 'c']);
  expect(changes.reworded).toEqual([
    { id: 'a', before: 'A, first', now: 'A, now' },
    { id: 'd', before: undefined, now: 'D' },
  ]);
  expect(changes.removed.map(({ id }) => id)).toEqual(['x', 'y']);
  expect(countChanges(changes)).toBe(6);
});

test('compares with the wording just before the day', () => {
  const { added, reworded, removed } = changesSince(history, items, '2026-11-20');
  expect(added.map(({ id }) => id)).toEqual(['b']);
  expect(reworded).toEqual([
    { id: 'a', before: 'A, second', now: 'A, now' },
    { id: 'c', before: 'C, when it was new', now: 'C' },
  ]);
  expect(removed.map(({ id }) => id)).toEqual(['y']);
});

test('leaves out changes of earlier days', () => {
  expect(countChanges(changesSince(history, items, '2026-11-21'))).toBe(0);
});
