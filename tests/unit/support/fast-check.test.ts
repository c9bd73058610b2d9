/** Tests the sizes of generated values, on which every property relies. */
import fc from 'fast-check';
import { expect, test } from 'vitest';

test.each<[string, fc.Arbitrary<{ length: number }>]>([
  ['a list', fc.array(fc.nat(), { maxLength: 300 })],
  ['a text', fc.string({ maxLength: 300 })],
])('%s can be as long as its generator allows', (_, generator) => {
  const lengths = fc.sample(generator, { numRuns: 100, seed: 1 }).map(({ length }) => length);
  expect(Math.max(...lengths)).toBeGreaterThan(250);
});
