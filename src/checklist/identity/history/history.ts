/** Derives the history of a document in one locale from its ledger, for the page's JSON. */
import { headingsOf } from '../ledger/aliases.ts';
import { aliasesOn } from './page-aliases.ts';
import { createVersionKey, lagSize } from './lag.ts';
import type { Reconciled } from '../reconcile.ts';
import { listOf, type Ledger, type LedgerItem } from '../ledger/ledger.ts';
import { idsOf, structureOf } from '../ledger/structure.ts';
import type { Identity } from '../../build-checklist.ts';

/** The history of a document in one locale, which the page loads on demand. */
export interface History {
  /** The ISO day of the document's first appearance; empty if it has no items. */
  since: string;
  /** The document's former paths, oldest first. */
  former: string[];
  /** By id: the former wordings, oldest first, each with the ISO day of its replacement. */
  before: Record<string, [until: string, text: string][]>;
  /** Items that this locale lacks and that no version of the same age or newer has. */
  removed: RemovedItem[];
  /** Ids of items that this locale lacks and that a version of the same age or newer has. */
  elsewhere: string[];
  /** The number of items that differ from the newest version, which can be 0; absent if this locale is not behind. */
  behind?: number;
  /**
   * By an id that a person declared the same as another: that other id, and the day when the item first appeared. Marks
   * move to the other id.
   */
  renamed: Record<string, { to: string; since: string }>;
  /**
   * By each anchor that the page lacks and that its section has in another locale or had before: the present anchor.
   */
  aliases: Record<string, string>;
  /** The ids of all items in the ledger, in order of first appearance. */
  order: string[];
}

interface RemovedItem {
  id: string;
  /** The last text in this locale, or else in another locale. */
  text: string;
  /** The ISO day of its removal. */
  removed: string;
}

/**
 * Derives the identities of a document's items in one locale.
 *
 * @param ledger The document's reconciled ledger.
 * @param ids The ids of its items in this locale, in order.
 */
export function identityOf(ledger: Ledger, locale: string, ids: readonly string[]): Identity {
  const changed = new Map(
    ledger.items.flatMap(({ id, changed: days }) => (days?.[locale] ? [[id, days[locale]]] : [])),
  );
  const first = firstDayOf(ledger);
  const added = new Map(ledger.items.flatMap(({ id, since }) => (since > first ? [[id, since]] : [])));
  return { document: ledger.document, list: listOf(ledger), ids, changed, added };
}

/** Returns the ISO day when the first item appeared; an empty string without items. */
function firstDayOf({ items }: Ledger): string {
  return items.reduce((first, { since }) => (first === '' || since < first ? since : first), '');
}

/**
 * Derives the history of a document in one locale.
 *
 * @param reconciled The document, reconciled with its ledger.
 * @param ids The ids of its items in this locale.
 */
export function historyOf(
  { ledger, translations, report }: Reconciled,
  locale: string,
  ids: readonly string[],
): History {
  const { former = [], items, structures } = ledger;
  const keyOf = createVersionKey(translations);
  const here = new Set(ids);
  const structure = structureOf(structures, locale);
  const notBehind = structures.filter(
    (other) => other.locales.length > 0 && (structure === undefined || keyOf(other) >= keyOf(structure)),
  );
  const current = new Set(notBehind.flatMap(idsOf));
  const absent = items.filter((item) => !here.has(item.id) && item['same as'] === undefined);
  const page = translations.find((translation) => translation.locale === locale);
  const lag = report.behind.find((other) => other.locale === locale);
  return {
    since: firstDayOf(ledger),
    former,
    before: Object.fromEntries(
      items.flatMap(({ id, before }) => (here.has(id) && before?.[locale] ? [[id, before[locale]]] : [])),
    ),
    removed: absent
      .filter(({ id }) => !current.has(id))
      .map(({ id, text, removed = structure?.since ?? '' }) => ({
        id,
        text: text[locale] ?? Object.values(text)[0] ?? '',
        removed,
      })),
    elsewhere: absent.filter(({ id }) => current.has(id)).map(({ id }) => id),
    ...(lag === undefined ? {} : { behind: lagSize(lag) }),
    renamed: Object.fromEntries(
      items.flatMap(({ id, since, 'same as': to }) => (to === undefined ? [] : [[id, { to, since }]])),
    ),
    aliases: page ? aliasesOn(ledger.aliases, headingsOf(page)) : {},
    order: idsByFirstAppearance(items),
  };
}

/**
 * Orders ids so that no position changes later: by the day of first appearance, and within one day by id. Only an item
 * that first appears on the same day can come between two others.
 */
export function idsByFirstAppearance(items: readonly Pick<LedgerItem, 'id' | 'since'>[]): string[] {
  return [...items].sort((a, b) => compare(a.since, b.since) || compareIds(a.id, b.id)).map(({ id }) => id);
}

/** Compares ids by their parts, numbers as numbers: `general/3.2` comes before `general/3.10`. */
function compareIds(a: string, b: string): number {
  const [left, right] = [a.split(/[/.]/u), b.split(/[/.]/u)];
  for (const [place, part] of left.entries()) {
    const other = right[place] ?? '';
    const numbers = [part, other].every((text) => /^\d+$/u.test(text));
    const order = numbers ? Number(part) - Number(other) : compare(part, other);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
