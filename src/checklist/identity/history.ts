/** What a document's ledger tells its readers, in one locale: for the page, when it asks. */
import { listOf, type Ledger, type LedgerItem } from './ledger.ts';
import type { Identity } from '../build-checklist.ts';
import { behind } from './structures.ts';

export interface History {
  /** The paths that the document had before, the oldest first. */
  former: string[];
  /** By id: the wordings that an item had before, the oldest first, each with the ISO day until when it had it. */
  before: Record<string, [until: string, text: string][]>;
  /** The items that are gone from the document. */
  removed: RemovedItem[];
  /** Ids of items that other locales have, and this one does not. */
  elsewhere: string[];
  /** By how many items the newest version of the document differs from this locale's: ones it lacks, and ones it still has. */
  behind: number;
  /** By id that a person declared to be another one: which, and since when it had its text. Marks of it are marks of that. */
  renamed: Record<string, { to: string; since: string }>;
}

export interface RemovedItem {
  id: string;
  /** The text that it had, in this locale, or else in one that had it. */
  text: string;
  /** Since when: an ISO day. */
  removed: string;
}

/**
 * @param ledger The document's, reconciled.
 * @param ids The ids of its items in this locale, in order.
 */
export function identityOf(ledger: Ledger, locale: string, ids: readonly string[]): Identity {
  const changed = new Map(
    ledger.items.flatMap(({ id, changed: days }) => (days?.[locale] ? [[id, days[locale]]] : [])),
  );
  return { document: ledger.document, list: listOf(ledger), ids, changed };
}

/**
 * @param ledger The document's, reconciled.
 * @param ids The ids of its items in this locale.
 */
export function historyOf({ former = [], items, structures }: Ledger, locale: string, ids: readonly string[]): History {
  const here = new Set(ids);
  const lag = behind(structures).find((other) => other.locale === locale);
  const textOf = ({ text }: LedgerItem): string => text[locale] ?? Object.values(text)[0] ?? '';
  return {
    former,
    before: Object.fromEntries(
      items.flatMap(({ id, before }) => (here.has(id) && before?.[locale] ? [[id, before[locale]]] : [])),
    ),
    removed: items.flatMap((item) =>
      item.removed === undefined || item['same as'] !== undefined
        ? []
        : [{ id: item.id, text: textOf(item), removed: item.removed }],
    ),
    elsewhere: items.flatMap(({ id, removed }) => (removed === undefined && !here.has(id) ? [id] : [])),
    behind: lag === undefined ? 0 : lag.missing.length + lag.surplus.length,
    renamed: Object.fromEntries(
      items.flatMap(({ id, since, 'same as': to }) => (to === undefined ? [] : [[id, { to, since }]])),
    ),
  };
}
