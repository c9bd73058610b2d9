import fc from 'fast-check';
import { expect, test } from 'vitest';
import { statuses } from '../../src/progress/mark.ts';
import type { OutlineItem } from '../../src/progress/outline.ts';
import { buildScopes, setLeafStatus, upFrom, type Scope } from '../../src/progress/scopes.ts';
import { tally } from '../../src/progress/tally.ts';

/** The shape of a list: for each item how its items below are shaped. */
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
      document: `d${String(number)}`,
      phases: phases.map((shapes, place) => {
        const anchor = `phase-${String(place)}`;
        return { anchor, items: itemsOf(shapes, `${anchor}/`) };
      }),
    })),
  );

function itemsOf(shapes: readonly Shape[], start: string): OutlineItem[] {
  return shapes.map(({ items }, index) => {
    const id = start + String(index + 1);
    return { id, items: itemsOf(items, `${id}.`) };
  });
}

function recount({ leaves }: Scope): unknown {
  return tally(leaves.map(({ status }) => status));
}

const changes = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...statuses)), { maxLength: 60 });

test('sums are those of a recount, after whatever is said of the leaves', () => {
  fc.assert(
    fc.property(outlines, changes, (lists, said) => {
      const scopes = [...buildScopes(lists).values()];
      const expectSums = (): void => {
        for (const scope of scopes) expect(scope.tally, scope.name).toEqual(recount(scope));
      };
      expectSums();
      for (const [place, status] of said) {
        const scope = scopes[place % scopes.length];
        const before = scope?.status;
        const changed = scope ? setLeafStatus(scope, status) : [];
        const isNews = scope?.kind === 'leaf' && before !== status;
        expect(changed).toEqual(isNews ? upFrom(scope) : []);
      }
      expectSums();
    }),
  );
});

test('each scope has the leaves below it, in order, and stands in the one above', () => {
  fc.assert(
    fc.property(outlines, (lists) => {
      const scopes = [...buildScopes(lists).values()];
      const leaves = scopes.filter(({ kind }) => kind === 'leaf');
      for (const scope of scopes) {
        expect(scope.leaves).toEqual(leaves.filter((leaf) => upFrom(leaf).includes(scope)));
        if (scope.kind === 'leaf') expect(scope.leaves).toEqual([scope]);
      }
    }),
  );
});
