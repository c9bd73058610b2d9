import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { details, statuses, type Mark, type TimedText } from '../../../src/progress/marks/mark.ts';
import { laterThan, mergeMarks } from '../../../src/progress/marks/merge-marks.ts';

// Few instants and texts, so that marks often share an instant or a text.
const clock = fc.integer({ min: 0, max: 3 }).map((minute) => `2026-11-22T10:0${String(minute)}:00.000Z`);
// A mark with details only has no instant of its status.
const instant = fc.oneof(fc.constant(''), clock);
const text = fc.constantFrom('', 'a', 'b');
const said = fc.option(fc.tuple(text, instant), { nil: undefined });
const mark: fc.Arbitrary<Mark> = fc.record({
  status: fc.constantFrom(...statuses),
  at: instant,
  reason: fc.option(text, { nil: undefined }),
  locale: fc.option(fc.constantFrom('fr-fr', 'en-us'), { nil: undefined }),
  wording: fc.option(fc.constant('2026-11-20'), { nil: undefined }),
  seen: fc.option(clock, { nil: undefined }),
  note: said,
  owner: said,
  due: said,
});

describe('merging marks', () => {
  test('is commutative', () => {
    fc.assert(
      fc.property(mark, mark, (a, b) => {
        expect(mergeMarks(a, b)).toEqual(mergeMarks(b, a));
      }),
    );
  });

  test('is associative', () => {
    fc.assert(
      fc.property(mark, mark, mark, (a, b, c) => {
        expect(mergeMarks(mergeMarks(a, b), c)).toEqual(mergeMarks(a, mergeMarks(b, c)));
      }),
    );
  });

  test('is idempotent', () => {
    fc.assert(
      fc.property(mark, mark, (a, b) => {
        expect(mergeMarks(a, a)).toEqual(a);
        expect(mergeMarks(mergeMarks(a, b), b)).toEqual(mergeMarks(a, b));
      }),
    );
  });

  test('takes the newest status and the newest of each detail', () => {
    fc.assert(
      fc.property(mark, mark, (a, b) => {
        const merged = mergeMarks(a, b);
        expect(merged.at).toBe(a.at > b.at ? a.at : b.at);
        expect([a.status, b.status]).toContain(merged.status);
        if (a.at > b.at) expect(merged).toMatchObject({ status: a.status, reason: a.reason, seen: a.seen });
        for (const detail of details) {
          const known = [a[detail], b[detail]].filter((value): value is TimedText => value !== undefined);
          const newest = known
            .map(([, at]) => at)
            .sort()
            .at(-1);
          expect(merged[detail]?.[1]).toBe(newest);
          if (newest !== undefined) expect(known).toContainEqual(merged[detail]);
        }
      }),
    );
  });
});

test('a tick survives a later note from another tab', () => {
  const tick: Mark = { status: 'done', at: '2026-11-22T10:00:00.000Z', locale: 'fr-fr' };
  const note: Mark = { status: 'open', at: '', note: ['n', '2026-11-22T11:00:00.000Z'] };
  expect(mergeMarks(tick, note)).toMatchObject({ ...tick, note: note.note });
});

test('a change gets a later instant than the one before, whatever the clock', () => {
  fc.assert(
    fc.property(clock, instant, (now, previous) => {
      const later = laterThan(now, previous);
      expect(later > previous).toBe(true);
      expect(later >= now).toBe(true);
      expect(later).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u);
    }),
  );
});
