/** The links in the header: how many titles have room on one line. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { documentLinks } from '../../../src/site/page-data/navigation.ts';

/** The titles of the docset's lists. The path of each list is its place. */
let titles: string[] = [];

vi.mock('../../../src/site/page-data/site-page-titles.ts', () => ({}));
vi.mock('../../../src/site/collection/documents.ts', () => ({
  documentsByKind: () => Promise.resolve({ lists: documents(), pages: Array(4).fill(undefined) }),
}));

function documents(): { path: string; checklist: { title: string } }[] {
  return titles.map((title, place) => ({ path: String(place), checklist: { title } }));
}

/** Returns which lists the header of a list hides, by place. */
async function hiddenLinks(lists: readonly string[], current: number): Promise<boolean[]> {
  titles = [...lists];
  return (await documentLinks('en-us', String(current))).map(({ isHidden }) => isHidden === true);
}

const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8, size: 'max' });

test.each([
  ['Chinese', '计'],
  ['Japanese', 'カ'],
  ['Korean', '각'],
  ['single Korean', 'ᄀ'],
  ['full-width', 'Ａ'],
])('a title in %s letters takes the room of a Latin title twice as long', async (_, letter) => {
  await fc.assert(
    fc.asyncProperty(lengths, fc.nat({ max: 7 }), async (all, current) => {
      const wide = all.map((length) => letter.repeat(length));
      const latin = all.map((length) => 'ab'.repeat(length));
      expect(await hiddenLinks(wide, current)).toEqual(await hiddenLinks(latin, current));
    }),
  );
});

test('the titles that are shown fit on one line, with a gap after each, and the next one would not', async () => {
  await fc.assert(
    fc.asyncProperty(lengths, fc.nat({ max: 7 }), async (all, current) => {
      const hidden = await hiddenLinks(
        all.map((length) => 'a'.repeat(length)),
        current,
      );
      const others = [...all.keys()].filter((place) => place !== current);
      const widthOf = (places: readonly number[]): number =>
        places.reduce((sum, place) => sum + (all[place] ?? 0) + 3, all[current] === undefined ? 3 : all[current] + 3);
      const shown = others.filter((place) => hidden[place] === false);
      expect(hidden[current] ?? false).toBe(false);
      expect(shown).toEqual(others.slice(0, shown.length));
      if (shown.length > 0) expect(widthOf(shown)).toBeLessThanOrEqual(120);
      if (shown.length < others.length) expect(widthOf(others.slice(0, shown.length + 1))).toBeGreaterThan(120);
    }),
  );
});
