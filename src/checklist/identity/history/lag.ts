/** Which locales have an earlier version of a document than the newest one that the site has, and by what they differ. */
import type { Translation } from '../match/group.ts';
import type { Ledger, LedgerItem, Structure } from '../ledger/ledger.ts';
import { idsOf } from '../ledger/structure.ts';

export interface Lag {
  locale: string;
  /** Ids of items that the newest version has, and this locale does not. */
  missing: string[];
  /** Ids of items that only this locale, or others that are behind, still have. */
  surplus: string[];
  /** Ids of items that the newest version words in another way, and this locale does not yet. */
  reworded: string[];
}

/**
 * Behind the newest version is who has other items, and an older version (see {@link createAge}), or says that it was translated
 * from another version of the source: that one may have nothing that differs. Of several that are as new, the one that
 * most locales have counts as the newest.
 *
 * @param ledger Reconciled with the translations.
 * @param translations The document in all its locales.
 */
export function lagsOf({ items, structures }: Ledger, translations: readonly Translation[]): Lag[] {
  const ageOf = createAge(translations);
  const used = structures.filter(({ locales }) => locales.length > 0);
  const [newest] = used.toSorted((a, b) => compare(ageOf(b), ageOf(a)) || b.locales.length - a.locales.length);
  if (!newest) return [];
  const ids = new Set(idsOf(newest));
  return used.flatMap((structure) => {
    const own = new Set(idsOf(structure));
    const missing = [...ids].filter((id) => !own.has(id));
    const surplus = [...own].filter((id) => !ids.has(id));
    const isOlder = ageOf(structure) < ageOf(newest);
    if (!isOtherSource(structure, newest) && !(isOlder && missing.length + surplus.length > 0)) return [];
    const since = firstLater(structures, structure);
    const common = items.filter(({ id }) => own.has(id) && ids.has(id));
    return structure.locales.map((locale) => ({
      locale,
      missing,
      surplus,
      reworded: common.filter((item) => isReworded(item, locale, newest, since)).map(({ id }) => id),
    }));
  });
}

/** How many items differ. */
export function sizeOf({ missing, surplus, reworded }: Lag): number {
  return missing.length + surplus.length + reworded.length;
}

/** @returns A text that sorts by age: the newer version has the greater one. */
export type AgeOf = (structure: Structure) => string;

/**
 * A version is as new as the latest `ms.date` of its locales says; of those with the same date, the one is newer that was
 * seen later. Not the other way round: a language that joins late may bring an old version.
 *
 * @param translations The document in all its locales.
 */
export function createAge(translations: readonly Translation[]): AgeOf {
  const dates = new Map(translations.map(({ locale, date = '' }) => [locale, date]));
  return ({ locales, revision }) => {
    const date =
      locales
        .map((locale) => dates.get(locale) ?? '')
        .sort()
        .at(-1) ?? '';
    return `${date} ${String(revision).padStart(9, '0')}`;
  };
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function isOtherSource(a: Structure, b: Structure): boolean {
  return a.source !== undefined && b.source !== undefined && a.source !== b.source;
}

/** When the first version was seen that is later than the one of a structure. */
function firstLater(structures: readonly Structure[], { revision }: Structure): string | undefined {
  return structures
    .filter((other) => other.revision > revision)
    .map(({ since }) => since)
    .sort()[0];
}

/**
 * Whether an item was reworded in the newest version, and not here. It was where most of the newest version's locales
 * changed its wording since: where one alone did, it was translated anew.
 */
function isReworded({ changed = {} }: LedgerItem, locale: string, { locales }: Structure, since?: string): boolean {
  if (since === undefined || (changed[locale] ?? '') >= since) return false;
  return locales.filter((other) => (changed[other] ?? '') >= since).length * 2 > locales.length;
}
