import { describe, expect, test } from 'vitest';
import type { Mark } from '../../../src/progress/marks/mark.ts';
import { patchMark } from '../../../src/progress/marks/patch-mark.ts';
import { revertMark } from '../../../src/progress/marks/revert-mark.ts';

const [before, now, later] = ['2026-11-22T10:00:00.000Z', '2026-11-23T08:00:00.000Z', '2026-11-23T09:00:00.000Z'];
const context = { now, locale: 'fr-fr', wording: '2026-11-20' };
const done: Mark = { status: 'done', at: before, locale: 'en-us', owner: ['Ana', before] };

describe('patching a mark', () => {
  test('creates the first mark of an item', () => {
    expect(patchMark(undefined, { status: 'done' }, context)).toEqual({
      status: 'done',
      at: now,
      locale: 'fr-fr',
      wording: '2026-11-20',
    });
    // A detail alone sets no status.
    expect(patchMark(undefined, { note: 'n' }, context)).toEqual({ status: 'open', at: '', note: ['n', now] });
  });

  test('leaves other fields unchanged', () => {
    expect(patchMark(done, { note: 'n' }, context)).toEqual({ ...done, note: ['n', now] });
    expect(patchMark(done, { status: 'open' }, context).owner).toEqual(['Ana', before]);
  });

  test('returns the same mark if the patch changes nothing', () => {
    expect(patchMark(done, { status: 'done', owner: 'Ana', note: '' }, context)).toBe(done);
  });

  test('accepts a reason only for the status not applicable', () => {
    const skipped = patchMark(done, { status: 'not-applicable', reason: 'none here' }, context);
    expect(skipped).toMatchObject({ status: 'not-applicable', reason: 'none here' });
    expect(patchMark(skipped, { status: 'open' }, context).reason).toBeUndefined();
    expect(patchMark(done, { reason: 'none here' }, context)).toBe(done);
  });

  test('stores an empty text for a removed detail', () => {
    expect(patchMark(done, { owner: '' }, context).owner).toEqual(['', now]);
  });

  test('gets a later instant than before, even if the clock was set back', () => {
    const ahead: Mark = { status: 'open', at: later, note: ['n', later] };
    const after = patchMark(ahead, { status: 'done', note: 'm' }, context);
    expect(after.at > later).toBe(true);
    expect((after.note?.[1] ?? '') > later).toBe(true);
  });

  test('clears the dismissal of an orphan notice', () => {
    expect(patchMark({ ...done, seen: before }, { status: 'open' }, context).seen).toBeUndefined();
  });
});

describe('reverting a change', () => {
  const change = { before: done, after: patchMark(done, { status: 'open', note: 'n' }, context) };

  test('restores the former values with a new instant', () => {
    const undone = revertMark(change, change.after, later);
    expect(undone).toMatchObject({ status: 'done', at: later, locale: 'en-us', note: ['', later] });
    expect(undone.wording).toBeUndefined();
  });

  test('preserves later changes of other fields', () => {
    const since = patchMark(change.after, { owner: 'Bea', due: '2026-12-01' }, { ...context, now: later });
    const undone = revertMark(change, since, later);
    expect(undone).toMatchObject({ status: 'done', owner: ['Bea', later], due: ['2026-12-01', later] });
  });

  test('preserves a status that was changed again', () => {
    const since = patchMark(change.after, { status: 'in-progress' }, { ...context, now: later });
    const undone = revertMark(change, since, later);
    expect(undone).toMatchObject({ status: 'in-progress', at: since.at, note: ['', later] });
  });

  test('returns the same mark if all fields were changed again', () => {
    const since = patchMark(change.after, { status: 'done', note: 'm' }, { ...context, now: later });
    expect(revertMark(change, since, later)).toBe(since);
  });

  test('of a first mark leaves the item open', () => {
    const first = { before: undefined, after: patchMark(undefined, { status: 'done' }, context) };
    expect(revertMark(first, first.after, later)).toMatchObject({ status: 'open', at: later });
  });

  test('can be reverted in turn', () => {
    const undone = revertMark(change, change.after, later);
    const redone = revertMark({ before: change.after, after: undone }, undone, later);
    expect(redone).toMatchObject({ status: 'open', locale: 'fr-fr', wording: '2026-11-20' });
    expect(redone.note?.[0]).toBe('n');
    expect(redone.at > undone.at).toBe(true);
  });
});
