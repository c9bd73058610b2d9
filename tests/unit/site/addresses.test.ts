/** The addresses of pages and files. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createAddresses } from '../../../src/site/addresses/addresses.ts';

/** A folder or file name as people choose them, with blanks, umlauts and characters that addresses reserve. */
const step = fc
  .oneof(
    fc.constantFrom('über uns', '50% done', 'why?', 'c#', 'a&b=c', '計画', 'été', '🚀', 'a\\b'),
    fc.string({ unit: 'grapheme', minLength: 1 }),
  )
  .filter((name) => !name.includes('/') && name !== '.' && name !== '..');

const paths = fc.array(step, { minLength: 1, maxLength: 3 }).map((steps) => steps.join('/'));

test('an address leads to its path, whatever its characters, and needs no correction by a browser', () => {
  fc.assert(
    fc.property(fc.constantFrom('/', '/jalon', '/jalon/'), paths, (base, path) => {
      const addresses = createAddresses(base);
      const start = base === '/' ? '/' : '/jalon/';
      const expected: [address: string, decoded: string][] = [
        [addresses.page('fr-fr', path), `${start}fr-fr/${path}/`],
        [addresses.neutral(path), `${start}${path}/`],
        [addresses.source('fr-fr', path), `${start}fr-fr/${path}.md`],
        [addresses.model('fr-fr', path), `${start}fr-fr/${path}.json`],
      ];
      for (const [address, decoded] of expected) {
        // Also fails if a part of the path would be a query or a fragment.
        expect(new URL(address, 'https://docs.example').pathname).toBe(address);
        expect(decodeURIComponent(address)).toBe(decoded);
      }
    }),
  );
});
