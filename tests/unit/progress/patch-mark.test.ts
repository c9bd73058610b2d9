import { describe, expect, test } from 'vitest';
import type { Mark } from '../../../src/progress/marks/mark.ts';
import { patchMark } from '../../../src/progress/marks/patch-mark.ts';
import { revertMark } from '../../../src/progress/marks/revert-mark.ts';

const [before, now, later] = ['2026-11-22T10:00:00.000Z', '2026-11-23T08:00:00.000Z', '2026-11-23T09:00:00.000Z'];
const circumstances = { now, locale: 'fr-fr', wording: '2026-11-20' };
const done: Mark = { status: 'done', at: before, locale: 'en-us', owner: ['Ana', before] };

describe('saying something of an item', () => {
  test('gives one that had no mark its first', () => {
    expect(patchMark(undefined, { status: 'done' }, circumstances)).toEqual({
      status: 'done',
      at: now,
      locale: 'fr-fr',
      wording: '2026-11-20',
    });
    // A detail alone is no status.
    expect(patchMark(undefined, { note: 'n' }, circumstances)).toEqual({ status: 'open', at: '', note: ['n', now] });
  });

  test('leaves all else as it is', () => {
    expect(patchMark(done, { note: 'n' }, circumstances)).toEqual({ ...done, note: ['n', now] });
    expect(patchMark(done, { status: 'open' }, circumstances).owner).toEqual(['Ana', before]);
  });

  test('is nothing, where it says what is said already', () => {
    expect(patchMark(done, { status: 'done', owner: 'Ana', note: '' }, circumstances)).toBe(done);
  });

  test('keeps a reason with what is not applicable alone', () => {
    const skipped = patchMark(done, { status: 'not-applicable', reason: 'none here' }, circumstances);
    expect(skipped).toMatchObject({ status: 'not-applicable', reason: 'none here' });
    expect(patchMark(skipped, { status: 'open' }, circumstances).reason).toBeUndefined();
    expect(patchMark(done, { reason: 'none here' }, circumstances)).toBe(done);
  });

  test('takes back a detail by an empty text, which is kept', () => {
    expect(patchMark(done, { owner: '' }, circumstances).owner).toEqual(['', now]);
  });

  test('is later than what was said before, even where the clock was set back', () => {
    const ahead: Mark = { status: 'open', at: later, note: ['n', later] };
    const after = patchMark(ahead, { status: 'done', note: 'm' }, circumstances);
    expect(after.at > later).toBe(true);
    expect((after.note?.[1] ?? '') > later).toBe(true);
  });

  test('brings back an orphan that was dismissed', () => {
    expect(patchMark({ ...done, seen: before }, { status: 'open' }, circumstances).seen).toBeUndefined();
  });
});

describe('taking back', () => {
  const change = { before: done, after: patchMark(done, { status: 'open', note: 'n' }, circumstances) };

  test('gives back what was said before, with its wording, and says it anew', () => {
    const undone = revertMark(change, change.after, later);
    expect(undone).toMatchObject({ status: 'done', at: later, locale: 'en-us', note: ['', later] });
    expect(undone.wording).toBeUndefined();
  });

  test('leaves alone what was said of other things since', () => {
    const since = patchMark(change.after, { owner: 'Bea', due: '2026-12-01' }, { ...circumstances, now: later });
    const undone = revertMark(change, since, later);
    expect(undone).toMatchObject({ status: 'done', owner: ['Bea', later], due: ['2026-12-01', later] });
  });

  test('leaves alone a status that is another one since', () => {
    const since = patchMark(change.after, { status: 'in-progress' }, { ...circumstances, now: later });
    const undone = revertMark(change, since, later);
    expect(undone).toMatchObject({ status: 'in-progress', at: since.at, note: ['', later] });
  });

  test('is nothing, where all was said anew since', () => {
    const since = patchMark(change.after, { status: 'done', note: 'm' }, { ...circumstances, now: later });
    expect(revertMark(change, since, later)).toBe(since);
  });

  test('of a first mark leaves the item open', () => {
    const first = { before: undefined, after: patchMark(undefined, { status: 'done' }, circumstances) };
    expect(revertMark(first, first.after, later)).toMatchObject({ status: 'open', at: later });
  });

  test('is taken back in turn', () => {
    const undone = revertMark(change, change.after, later);
    const redone = revertMark({ before: change.after, after: undone }, undone, later);
    expect(redone).toMatchObject({ status: 'open', locale: 'fr-fr', wording: '2026-11-20' });
    expect(redone.note?.[0]).toBe('n');
    expect(redone.at > undone.at).toBe(true);
  });
});
