/** Updates the structures of a ledger: which locales share an arrangement, and since when. */
import type { DecidedTranslation } from './translation.ts';
import type { SectionOutline, Structure } from './ledger.ts';
import { outlineOfRows } from './structure.ts';

/**
 * Adds the current arrangements and drops those that are no longer needed.
 *
 * @param known The ledger's structures.
 * @param translations The current locales; a missing locale keeps its structure.
 * @param day The ISO day to record for new structures.
 * @returns The structures, newest first.
 */
export function updateStructures(
  known: readonly Structure[],
  translations: readonly DecidedTranslation[],
  day: string,
): Structure[] {
  const present = new Set(translations.map(({ locale }) => locale));
  const structures = new Map(
    known.map((structure) => [
      keyOf(structure),
      { ...structure, locales: structure.locales.filter((locale) => !present.has(locale)) },
    ]),
  );
  const revision = 1 + Math.max(0, ...known.map((structure) => structure.revision));
  for (const { locale, source, rows, ids } of translations) {
    const sections = outlineOfRows(rows, ids);
    const key = keyOf({ source, sections });
    const structure = structures.get(key) ?? { locales: [], since: day, revision, sections };
    const locales = [...structure.locales, locale].sort();
    structures.set(key, { ...structure, locales, ...(source === undefined ? {} : { source }) });
  }
  return neededStructures([...structures.values()], present).sort(newestFirst);
}

/**
 * Returns the structures that a locale has, and those that a locale may still reach: their version of the source is
 * later than that of the locale that is furthest behind.
 */
function neededStructures(structures: readonly Structure[], present: ReadonlySet<string>): Structure[] {
  const current = structures.filter(({ locales }) => locales.some((locale) => present.has(locale)));
  const oldest = Math.min(...current.map(({ revision }) => revision));
  return structures.filter(
    ({ locales, source, revision }) => locales.length > 0 || (source !== undefined && revision > oldest),
  );
}

function keyOf({ source, sections }: { source?: string | undefined; sections: readonly SectionOutline[] }): string {
  return JSON.stringify([source, sections]);
}

/** Compares structures by revision, then by their number of locales. */
function newestFirst(a: Structure, b: Structure): number {
  return b.revision - a.revision || b.locales.length - a.locales.length || (keyOf(a) < keyOf(b) ? -1 : 1);
}
