/** Orphans: marks whose item is no longer in its document. */
import { describe, expect, test } from 'vitest';
import type { Mark } from '../../../src/progress/marks/mark.ts';
import {
  dismissedEntry,
  movedEntry,
  mergedEntry,
  presentId,
  sortOrphans,
} from '../../../src/progress/marks/orphans.ts';

const mark: Mark = { status: 'done', at: '2026-10-21T10:00:00.000Z' };
const history = {
  before: {},
  elsewhere: ['after/3'],
  order: [],
  removed: [{ id: 'before/4', text: 'Return the badges.', removed: '2026-11-02' }],
  renamed: {
    'before/6': { to: 'before/5', since: '2026-11-02' },
    'before/7': { to: 'before/6', since: '2026-11-10' },
    'before/8': { to: 'after/3', since: '2026-11-11' },
  },
};

describe('sorting orphans', () => {
  test('reports the mark of a removed item, with its last text and day', () => {
    expect(sortOrphans(new Map([['before/4', mark]]), history)).toEqual({
      moved: [],
      lost: [{ id: 'before/4', mark, text: 'Return the badges.', removed: '2026-11-02' }],
    });
  });

  test('reports a mark that the ledger does not know, by its id', () => {
    expect(sortOrphans(new Map([['before/99', mark]]), history).lost).toEqual([{ id: 'before/99', mark }]);
  });

  test('ignores marks of items that exist in other languages', () => {
    expect(sortOrphans(new Map([['after/3', mark]]), history)).toEqual({ moved: [], lost: [] });
  });

  test('ignores dismissed marks', () => {
    const seen = { ...mark, seen: '2026-11-23T08:00:00.000Z' };
    expect(sortOrphans(new Map([['before/4', seen]]), history)).toEqual({ moved: [], lost: [] });
  });

  test('moves the mark of a renamed item, even a dismissed one', () => {
    const seen = { ...mark, seen: '2026-11-23T08:00:00.000Z' };
    const marks = new Map([
      ['before/7', seen],
      ['before/8', mark],
    ]);
    expect(sortOrphans(marks, history)).toEqual({
      moved: [
        { from: 'before/7', to: 'before/5', since: '2026-11-10' },
        { from: 'before/8', to: 'after/3', since: '2026-11-11' },
      ],
      lost: [],
    });
  });

  test('follows renames to the present id, and stops in a cycle', () => {
    expect(presentId('before/7', history.renamed)).toBe('before/5');
    const cycle = { a: { to: 'b', since: '2026-01-01' }, b: { to: 'a', since: '2026-01-01' } };
    expect(presentId('a', cycle)).toBe('a');
    expect(presentId('constructor', {})).toBe('constructor');
  });
});

describe('merging the entries of a former and a present id', () => {
  const older = '{"v":1,"status":"done","at":"2026-10-21T10:00:00.000Z","more":1}';
  const newer = '{"v":1,"status":"open","at":"2026-10-22T10:00:00.000Z"}';

  test('takes the newer entry', () => {
    expect(mergedEntry(older, newer)).toBe(newer);
    expect(mergedEntry(newer, older)).toBe(newer);
    expect(mergedEntry(older, null)).toBe(older);
  });

  test('fails if either entry is invalid', () => {
    expect(mergedEntry(older, 'damaged')).toBeUndefined();
    expect(mergedEntry('damaged', older)).toBeUndefined();
    expect(mergedEntry('damaged', null)).toBeUndefined();
  });
});

describe('moving an entry to the present id', () => {
  const entry = { v: 1, status: 'done', at: '2026-11-05T10:00:00.000Z', locale: 'en-us', more: 1 };

  test('sets its wording to the day of the rename', () => {
    expect(JSON.parse(movedEntry(JSON.stringify(entry), '2026-11-02'))).toEqual({ ...entry, wording: '2026-11-02' });
  });

  test('preserves a later wording', () => {
    const later = JSON.stringify({ ...entry, wording: '2026-11-04' });
    expect(movedEntry(later, '2026-11-02')).toBe(later);
  });

  test('leaves an entry without a locale, or an invalid one, unchanged', () => {
    const old = '{"v":1,"status":"done","at":"2026-11-05T10:00:00.000Z"}';
    expect(movedEntry(old, '2026-11-02')).toBe(old);
    expect(movedEntry('damaged', '2026-11-02')).toBe('damaged');
  });
});

test('dismissing an entry preserves its other fields, even unknown ones', () => {
  const entry = '{"v":1,"status":"done","at":"2026-10-21T10:00:00.000Z","more":1}';
  expect(JSON.parse(dismissedEntry(entry, '2026-11-23T08:00:00.000Z'))).toEqual({
    v: 1,
    status: 'done',
    at: '2026-10-21T10:00:00.000Z',
    more: 1,
    seen: '2026-11-23T08:00:00.000Z',
  });
});
