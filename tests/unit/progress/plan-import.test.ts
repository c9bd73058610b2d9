/** Importing marks from files: planned changes, conflicts, and independence of the order of imports. */
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

/** Returns the stored marks after importing a file. */
function importFile(mine: MarksByList, theirs: MarksByList, resolve: ResolveConflict = newestWins): MarksByList {
  const after = new Map([...mine].map(([list, own]) => [list, new Map(own)]));
  for (const { list, id, after: mark } of importedMarks(mine, theirs, planImport(mine, theirs), resolve, now)) {
    after.set(list, (after.get(list) ?? new Map<string, Mark>()).set(id, mark));
  }
  return after;
}

/** Some clocks are ahead of that of the import. */
const instants = fc.constantFrom(early, late, '2026-11-24T10:00:00.000Z');
const said = fc.option(fc.tuple(fc.constantFrom('', 'a', 'b'), instants), { nil: undefined });
const mark: fc.Arbitrary<Mark> = fc
  .record({ status: fc.constantFrom(...statuses), at: instants, note: said, owner: said, due: said })
  .chain((mark) => fc.constantFrom(mark, { ...mark, status: 'open' as const, at: '' }));
const marks: fc.Arbitrary<MarksByList> = fc
  .dictionary(fc.constantFrom('list', 'other'), fc.dictionary(fc.constantFrom('a/1', 'a/2', 'b/1'), mark))
  .map((lists) => new Map(Object.entries(lists).map(([list, own]) => [list, new Map(Object.entries(own))])));

/** Returns comparable rows of all marks, without empty lists, sorted. */
function rowsOf(all: MarksByList): unknown {
  return [...all]
    .flatMap(([list, own]) =>
      [...own].map(([id, { status, at, note, owner, due }]) => [list, id, status, at, note, owner, due]),
    )
    .map((row) => JSON.stringify(row))
    .sort();
}

describe('importing with the newest value winning', () => {
  test('merges the files of five people to the same marks in any order', () => {
    fc.assert(
      fc.property(
        fc
          .array(marks, { minLength: 5, maxLength: 5 })
          .chain((files) => fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: 5, maxLength: 5 }))),
        ([files, shuffled]) => {
          const all = (order: readonly MarksByList[]): MarksByList =>
            order.reduce<MarksByList>((mine, file) => importFile(mine, file), new Map());
          expect(rowsOf(all(shuffled))).toEqual(rowsOf(all(files)));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('is associative and idempotent', () => {
    fc.assert(
      fc.property(marks, marks, marks, (a, b, c) => {
        expect(rowsOf(importFile(importFile(a, b), c))).toEqual(rowsOf(importFile(a, importFile(b, c))));
        expect(rowsOf(importFile(importFile(a, b), b))).toEqual(rowsOf(importFile(a, b)));
        expect(importedMarks(a, a, planImport(a, a), newestWins, now)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('loses no value that only one side has', () => {
    fc.assert(
      fc.property(marks, marks, (mine, theirs) => {
        const after = importFile(mine, theirs);
        for (const [list, own] of mine) {
          for (const [id, { note }] of own) {
            if (theirs.get(list)?.get(id)?.note === undefined) expect(after.get(list)?.get(id)?.note).toEqual(note);
          }
        }
      }),
    );
  });
});

test('plans fields of the file alone as additions, and different values as conflicts', () => {
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

test('a status that wins as the older one retains its locale and wording', () => {
  const mine: Mark = { status: 'done', at: early, locale: 'fr-fr', wording: '2026-01-01' };
  const theirs: Mark = { status: 'in-progress', at: late, locale: 'en-us', wording: '2026-06-01' };
  const after = importFile(one(mine), one(theirs), () => 'mine')
    .get('list')
    ?.get('general/1');
  expect(after).toMatchObject({ ...mine, at: now });
});

test('plans no change for equal values with different instants', () => {
  const plan = planImport(one({ status: 'done', at: early }), one({ status: 'done', at: late }));
  expect(plan).toEqual({ additions: [], conflicts: [] });
  const cleared = planImport(new Map(), one({ status: 'open', at: late }));
  expect(cleared).toEqual({ additions: [], conflicts: [] });
});

test.each<Partial<Mark>>([{ seen: late }, { note: ['x', late] }, { owner: ['Ana', late] }, { due: ['', late] }])(
  'imports %j, even if nothing else differs',
  (difference) => {
    const mine: Mark = { status: 'done', at: early };
    expect(importFile(one(mine), one({ ...mine, ...difference }))).toEqual(one({ ...mine, ...difference }));
  },
);

test('the chosen values win over both sides in later imports, even over instants ahead of the clock', () => {
  const choices = fc.constantFrom<ResolveConflict>(
    () => 'mine',
    () => 'theirs',
    ({ newest }) => (newest === 'mine' ? 'theirs' : 'mine'),
  );
  fc.assert(
    fc.property(marks, marks, choices, (mine, theirs, resolve) => {
      const resolved = importFile(mine, theirs, resolve);
      for (const side of [mine, theirs]) {
        expect(rowsOf(importFile(resolved, side))).toEqual(rowsOf(resolved));
        expect(rowsOf(importFile(side, resolved))).toEqual(rowsOf(resolved));
      }
    }),
    { numRuns: 500 },
  );
});

test('a value that wins as the older one also wins in later imports', () => {
  const mine = one({ status: 'done', at: late, owner: ['Ana', early] });
  const theirs = one({ status: 'in-progress', at: early, owner: ['Karim', late] });
  const resolved = importFile(mine, theirs, ({ newest }) => (newest === 'mine' ? 'theirs' : 'mine'));
  expect(resolved.get('list')?.get('general/1')).toMatchObject({ status: 'in-progress', at: now, owner: ['Ana', now] });
  expect(rowsOf(importFile(resolved, theirs))).toEqual(rowsOf(resolved));
  expect(rowsOf(importFile(resolved, mine))).toEqual(rowsOf(resolved));
  expect(rowsOf(importFile(theirs, resolved))).toEqual(rowsOf(resolved));
});
