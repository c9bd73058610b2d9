/** Pairs of things in two versions. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Pairs } from '../../../../src/checklist/drift/pairs.ts';

test('never leaves a thing paired with another that has a new partner', () => {
  const here = fc.constantFrom('a', 'b', 'c');
  const there = fc.constantFrom('A', 'B', 'C');
  const property = fc.property(fc.array(fc.tuple(here, there)), (made) => {
    const pairs = new Pairs<string>();
    for (const [one, other] of made) pairs.pair(one, other);
    const last = made.at(-1);
    if (last) expect(pairs.isPair(...last)).toBe(true);
    for (const thing of 'abcABC') {
      const other = pairs.of(thing);
      expect(pairs.has(thing)).toBe(other !== undefined);
      if (other !== undefined) expect(pairs.of(other)).toBe(thing);
    }
  });
  fc.assert(property);
});
