/** Taking marks from files: what would change, and what is the same in whatever order. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  importedMarks,
  newestWins,
  planImport,
  type ResolveConflict,
} from '../../../src/progress/files/plan-import.ts';
import type { MarksByList } from '../../../src/progress/files/progress-file.ts';
import { statuses, type Mark } from '../../../src/progress/marks/mark.ts';

const now = '2026-11-23T10:00:00.000Z';
const [early, late] = ['2026-11-20T10:00:00.000Z', '2026-11-21T10:00:00.000Z'];

const one = (mark: Mark): MarksByList => new Map([['list', new Map([['general/1', mark]])]]);

/** What is stored after taking a file. */
function take(mine: MarksByList, theirs: MarksByList, settle: ResolveConflict = newestWins): MarksByList {
  const after = new Map([...mine].map(([list, own]) => [list, new Map(own)]));
  for (const { list, id, after: mark } of importedMarks(mine, theirs, planImport(mine, theirs), settle, now)) {
    after.set(list, (after.get(list) ?? new Map<string, Mark>()).set(id, mark));
  }
  return after;
}

const instants = fc.constantFrom(early, late, '2026-11-22T10:00:00.000Z');
const said = fc.option(fc.tuple(fc.constantFrom('', 'a', 'b'), instants), { nil: undefined });
const mark: fc.Arbitrary<Mark> = fc
  .record({ status: fc.constantFrom(...statuses), at: instants, note: said, owner: said, due: said })
  .chain((mark) => fc.constantFrom(mark, { ...mark, status: 'open' as const, at: '' }));
const marks: fc.Arbitrary<MarksByList> = fc
  .dictionary(fc.constantFrom('list', 'other'), fc.dictionary(fc.constantFrom('a/1', 'a/2', 'b/1'), mark))
  .map((lists) => new Map(Object.entries(lists).map(([list, own]) => [list, new Map(Object.entries(own))])));

/** Without the lists that nothing is said of, and in no order. */
function normal(all: MarksByList): unknown {
  return [...all]
    .flatMap(([list, own]) =>
      [...own].map(([id, { status, at, note, owner, due }]) => [list, id, status, at, note, owner, due]),
    )
    .map((row) => JSON.stringify(row))
    .sort();
}

describe('where the newest wins', () => {
  test('five people’s files give the same in any order', () => {
    fc.assert(
      fc.property(
        fc
          .array(marks, { minLength: 5, maxLength: 5 })
          .chain((files) => fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: 5, maxLength: 5 }))),
        ([files, shuffled]) => {
          const all = (order: readonly MarksByList[]): MarksByList =>
            order.reduce<MarksByList>((mine, file) => take(mine, file), new Map());
          expect(normal(all(shuffled))).toEqual(normal(all(files)));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('it does not matter which files were taken together first, nor whether one is taken twice', () => {
    fc.assert(
      fc.property(marks, marks, marks, (a, b, c) => {
        expect(normal(take(take(a, b), c))).toEqual(normal(take(a, take(b, c))));
        expect(normal(take(take(a, b), b))).toEqual(normal(take(a, b)));
        expect(importedMarks(a, a, planImport(a, a), newestWins, now)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('nothing that only one side says is lost', () => {
    fc.assert(
      fc.property(marks, marks, (mine, theirs) => {
        const after = take(mine, theirs);
        for (const [list, own] of mine) {
          for (const [id, { note }] of own) {
            if (theirs.get(list)?.get(id)?.note === undefined) expect(after.get(list)?.get(id)?.note).toEqual(note);
          }
        }
      }),
    );
  });
});

test('what only the file says is an addition; what both say otherwise, a conflict with both', () => {
  const mine: Mark = { status: 'done', at: late, owner: ['Ana', early] };
  const theirs: Mark = {
    status: 'not-applicable',
    reason: 'No mail',
    at: early,
    owner: ['Karim', late],
    note: ['x', early],
  };
  expect(planImport(one(mine), one(theirs))).toEqual({
    additions: [
      {
        list: 'list',
        id: 'general/1',
        field: 'note',
        mine: undefined,
        theirs: { text: 'x', reason: '', at: early },
        newest: 'theirs',
      },
    ],
    conflicts: [
      {
        list: 'list',
        id: 'general/1',
        field: 'status',
        mine: { text: 'done', reason: '', at: late },
        theirs: { text: 'not-applicable', reason: 'No mail', at: early },
        newest: 'mine',
      },
      {
        list: 'list',
        id: 'general/1',
        field: 'owner',
        mine: { text: 'Ana', reason: '', at: early },
        theirs: { text: 'Karim', reason: '', at: late },
        newest: 'theirs',
      },
    ],
  });
});

test('what is settled against the newest keeps the wording that it was said of', () => {
  const mine: Mark = { status: 'done', at: early, locale: 'fr-fr', wording: '2026-01-01' };
  const theirs: Mark = { status: 'in-progress', at: late, locale: 'en-us', wording: '2026-06-01' };
  const after = take(one(mine), one(theirs), () => 'mine')
    .get('list')
    ?.get('general/1');
  expect(after).toMatchObject({ ...mine, at: now });
});

test('the same said at other times is no change that anyone sees', () => {
  const plan = planImport(one({ status: 'done', at: early }), one({ status: 'done', at: late }));
  expect(plan).toEqual({ additions: [], conflicts: [] });
  const cleared = planImport(new Map(), one({ status: 'open', at: late }));
  expect(cleared).toEqual({ additions: [], conflicts: [] });
});

test('what is settled against the newest holds from now on, also elsewhere', () => {
  const mine = one({ status: 'done', at: late, owner: ['Ana', early] });
  const theirs = one({ status: 'in-progress', at: early, owner: ['Karim', late] });
  const settled = take(mine, theirs, ({ newest }) => (newest === 'mine' ? 'theirs' : 'mine'));
  expect(settled.get('list')?.get('general/1')).toMatchObject({ status: 'in-progress', at: now, owner: ['Ana', now] });
  expect(normal(take(settled, theirs))).toEqual(normal(settled));
  expect(normal(take(settled, mine))).toEqual(normal(settled));
  expect(normal(take(theirs, settled))).toEqual(normal(settled));
});
