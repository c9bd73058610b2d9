/** The arrangements that a ledger keeps: which locales share one, and since when. */
import type { DecidedTranslation } from '../match/group.ts';
import type { SectionOutline, Structure } from './ledger.ts';
import { outlineOfRows } from './structure.ts';

/**
 * @param known The ledger's structures.
 * @param translations The locales that are there now; the others keep what they have.
 * @param day The ISO day to write down for new ones.
 * @returns The structures, the newest first.
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
  return stillNeeded([...structures.values()], present).sort(newestFirst);
}

/**
 * Those that locales have, and those that a locale may still come to: of a version of the source that is later than its
 * own.
 */
function stillNeeded(structures: readonly Structure[], present: ReadonlySet<string>): Structure[] {
  const current = structures.filter(({ locales }) => locales.some((locale) => present.has(locale)));
  const oldest = Math.min(...current.map(({ revision }) => revision));
  return structures.filter(
    ({ locales, source, revision }) => locales.length > 0 || (source !== undefined && revision > oldest),
  );
}

function keyOf({ source, sections }: { source?: string | undefined; sections: readonly SectionOutline[] }): string {
  return JSON.stringify([source, sections]);
}

/** Of several of the same revision, the one that most locales have comes first. */
function newestFirst(a: Structure, b: Structure): number {
  return b.revision - a.revision || b.locales.length - a.locales.length || (keyOf(a) < keyOf(b) ? -1 : 1);
}
