import fc from 'fast-check';
import { expect, test } from 'vitest';
import { statuses, type Status } from '../../../src/progress/marks/mark.ts';
import {
  encodeOutline,
  type Outline,
  type OutlineData,
  type OutlineItem,
} from '../../../src/progress/tally/outline.ts';
import {
  buildScopes,
  setLeafStatus,
  withAncestors,
  type Scope,
  type Tally,
} from '../../../src/progress/tally/scopes.ts';

/** The shape of an item: the shapes of its items. */
interface Shape {
  items: Shape[];
}

const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.record({
    items: fc.oneof({ depthSize: 'small' }, fc.constant<Shape[]>([]), fc.array(tie('shape'), { maxLength: 4 })),
  }),
}));

const outlines = fc
  .array(fc.array(fc.array(shape, { maxLength: 5 }), { maxLength: 3 }), { minLength: 1, maxLength: 2 })
  .map((documents) =>
    documents.map((phases, number) => ({
      list: `d${String(number)}`,
      phases: phases.map((shapes, place) => {
        const anchor = `phase-${String(place)}`;
        // Items keep their ids when they move to another phase.
        return { anchor, items: itemsOf(shapes, place === 2 ? `moved-${anchor}/` : `${anchor}/`) };
      }),
    })),
  );

function itemsOf(shapes: readonly Shape[], start: string): OutlineItem[] {
  return shapes.map(({ items }, index) => {
    const id = start + String(index + 1);
    return { id, items: itemsOf(items, `${id}.`) };
  });
}

/** Returns outlines as a page contains them. */
function asOnPage(lists: readonly Outline[]): OutlineData[] {
  return JSON.parse(JSON.stringify(lists.map(encodeOutline))) as OutlineData[];
}

function recount({ leaves }: Scope): Tally {
  const count = (status: Status): number => leaves.filter((leaf) => leaf.status === status).length;
  return { done: count('done'), total: leaves.length - count('not-applicable') };
}

const changes = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...statuses)), { maxLength: 60 });

test('tallies equal a recount after any changes of leaves', () => {
  fc.assert(
    fc.property(outlines, changes, (lists, edits) => {
      const scopes = [...buildScopes(asOnPage(lists)).values()];
      const expectSums = (): void => {
        for (const scope of scopes) expect(scope.tally, scope.name).toEqual(recount(scope));
      };
      expectSums();
      for (const [place, status] of edits) {
        const scope = scopes[place % scopes.length];
        if (scope) setLeafStatus(scope, status);
        expect(scope?.status).toBe(scope?.kind === 'leaf' ? status : 'open');
      }
      expectSums();
    }),
  );
});

test('each scope contains its leaves in order, and knows the scopes around it', () => {
  fc.assert(
    fc.property(outlines, (lists) => {
      const scopes = [...buildScopes(asOnPage(lists)).values()];
      const leaves = scopes.filter(({ kind }) => kind === 'leaf');
      for (const scope of scopes) {
        expect(scope.leaves).toEqual(leaves.filter((leaf) => withAncestors(leaf).includes(scope)));
        if (scope.kind === 'leaf') expect(scope.leaves).toEqual([scope]);
      }
    }),
  );
});

test('there is a scope for each list, phase and item of the page, in order', () => {
  fc.assert(
    fc.property(outlines, (lists) => {
      const idsOf = (items: readonly OutlineItem[]): string[] =>
        items.flatMap(({ id, items: below }) => [id, ...idsOf(below)]);
      const names = lists.flatMap(({ list, phases }) => [
        list,
        ...phases.flatMap(({ anchor, items }) => [anchor, ...idsOf(items)].map((id) => `${list}#${id}`)),
      ]);
      expect([...buildScopes(asOnPage(lists)).keys()]).toEqual(names);
    }),
  );
});
