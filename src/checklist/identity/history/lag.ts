/** Finds the locales that are behind the newest version of a document, and the items that differ. */
import type { Translation } from '../ledger/translation.ts';
import type { Ledger, LedgerItem, Structure } from '../ledger/ledger.ts';
import { idsOf } from '../ledger/structure.ts';

/** The differences between a locale that is behind and the newest version. */
export interface Lag {
  locale: string;
  /** Ids of items that the newest version has and this locale lacks. */
  missing: string[];
  /** Ids of items that this locale has and the newest version lacks. */
  surplus: string[];
  /** Ids of items that the newest version rewords and this locale has not updated. */
  reworded: string[];
}

/**
 * Finds the locales that are behind. A locale is behind if it names another version of the source than the newest
 * structure. It is also behind if its version is older (see {@link createVersionKey}) and has other items. In the first
 * case, there may be no differing items. Of several equally new versions, the version with the most locales is the
 * newest.
 *
 * @param ledger The ledger, reconciled with the translations.
 * @param translations The document in all its locales.
 */
export function lagsOf({ items, structures }: Ledger, translations: readonly Translation[]): Lag[] {
  const keyOf = createVersionKey(translations);
  const currentStructures = structures.filter(({ locales }) => locales.length > 0);
  const [newest] = currentStructures.toSorted(
    (a, b) => compare(keyOf(b), keyOf(a)) || b.locales.length - a.locales.length,
  );
  if (!newest) return [];
  const newestIds = new Set(idsOf(newest));
  return currentStructures.flatMap((structure) => {
    const ids = new Set(idsOf(structure));
    const missing = [...newestIds].filter((id) => !ids.has(id));
    const surplus = [...ids].filter((id) => !newestIds.has(id));
    const isOlder = keyOf(structure) < keyOf(newest);
    if (!hasOtherSource(structure, newest) && !(isOlder && missing.length + surplus.length > 0)) return [];
    const since = nextVersionDay(structures, structure);
    const common = items.filter(({ id }) => ids.has(id) && newestIds.has(id));
    return structure.locales.map((locale) => ({
      locale,
      missing,
      surplus,
      reworded: common.filter((item) => isReworded(item, locale, newest, since)).map(({ id }) => id),
    }));
  });
}

/** Returns the number of differing items. */
export function lagSize({ missing, surplus, reworded }: Lag): number {
  return missing.length + surplus.length + reworded.length;
}

/** Returns a string that sorts by age: the newer of two versions has the greater key. */
type VersionKey = (structure: Structure) => string;

/**
 * Creates a function that compares versions by age. The age of a version is the latest `ms.date` of its locales. Equal
 * dates compare by first appearance. First appearance cannot come first, because a language that joins late may bring
 * an old version.
 *
 * @param translations The document in all its locales.
 */
export function createVersionKey(translations: readonly Translation[]): VersionKey {
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

function hasOtherSource(a: Structure, b: Structure): boolean {
  return a.source !== undefined && b.source !== undefined && a.source !== b.source;
}

/** Returns the day when a later structure first appeared. */
function nextVersionDay(structures: readonly Structure[], { revision }: Structure): string | undefined {
  return structures
    .filter((other) => other.revision > revision)
    .map(({ since }) => since)
    .sort()[0];
}

/**
 * True if the newest version reworded an item and this locale did not. Most locales of the newest version must have
 * changed its wording since; a change in a single locale is a retranslation.
 */
function isReworded({ changed = {} }: LedgerItem, locale: string, { locales }: Structure, since?: string): boolean {
  if (since === undefined || (changed[locale] ?? '') >= since) return false;
  return locales.filter((other) => (changed[other] ?? '') >= since).length * 2 > locales.length;
}
