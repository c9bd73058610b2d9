/** The arrangements that a ledger keeps: which locales share one, since when, and which are behind. */
import type { DecidedTranslation } from './group.ts';
import type { SectionOutline, Structure } from './ledger.ts';
import type { Lag } from './report.ts';
import { idsOf, outlineOfRows } from './structure.ts';

/**
 * @param known The ledger's structures.
 * @param translations The locales that are there now; the others keep what they have.
 * @param day The ISO day to write down for new ones.
 */
export function arrange(
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
  for (const { locale, source, rows, ids } of translations) {
    const sections = outlineOfRows(rows, ids);
    const key = keyOf({ source, sections });
    const structure = structures.get(key) ?? {
      locales: [],
      ...(source === undefined ? {} : { source }),
      since: day,
      sections,
    };
    structures.set(key, { ...structure, locales: [...structure.locales, locale].sort() });
  }
  const all = [...structures.values()];
  const oldest =
    all
      .filter(({ locales }) => locales.some((locale) => present.has(locale)))
      .map(({ since }) => since)
      .sort()[0] ?? day;
  return all
    .filter(({ locales, source, since }) => locales.length > 0 || (source !== undefined && since > oldest))
    .sort(newestFirst);
}

function keyOf({ source, sections }: { source?: string | undefined; sections: readonly SectionOutline[] }): string {
  return JSON.stringify([source, sections]);
}

/** The newest structure comes first; of several, the one that most locales have. */
function newestFirst(a: Structure, b: Structure): number {
  if (a.since !== b.since) return a.since > b.since ? -1 : 1;
  return b.locales.length - a.locales.length || (keyOf(a) < keyOf(b) ? -1 : 1);
}

/** @returns The locales whose items are not those of the newest structure, which came later than theirs. */
export function behind(structures: readonly Structure[]): Lag[] {
  const used = structures.filter(({ locales }) => locales.length > 0);
  const [newest] = used;
  if (!newest) return [];
  const ids = new Set(idsOf(newest));
  return used
    .filter(({ since }) => since < newest.since)
    .flatMap((structure) => {
      const own = new Set(idsOf(structure));
      const missing = [...ids].filter((id) => !own.has(id));
      const surplus = [...own].filter((id) => !ids.has(id));
      return missing.length + surplus.length === 0
        ? []
        : structure.locales.map((locale) => ({ locale, missing, surplus }));
    });
}
