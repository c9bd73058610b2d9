/** What a document's ledger tells its readers, in one locale: for the page, when it asks. */
import { aliasesOn, headingsOf } from '../ledger/aliases.ts';
import { createAge, sizeOf } from './lag.ts';
import type { Reconciled } from '../reconcile.ts';
import { listOf, type Ledger, type LedgerItem } from '../ledger/ledger.ts';
import { idsOf, structureOf } from '../ledger/structure.ts';
import type { Identity } from '../../build-checklist.ts';

export interface History {
  /** The ISO day when the document was first seen; empty where it has no items. */
  since: string;
  /** The paths that the document had before, the oldest first. */
  former: string[];
  /** By id: the wordings that an item had before, the oldest first, each with the ISO day until when it had it. */
  before: Record<string, [until: string, text: string][]>;
  /** The items that are gone from the document, and those that only locales still have that are behind this one. */
  removed: RemovedItem[];
  /** Ids of items that this locale does not have yet: others have them, in a version that is as new or newer. */
  elsewhere: string[];
  /** By how many items the newest version of the document differs from this locale's, which may be none; absent in the newest. */
  behind?: number;
  /** By id that a person declared to be another one: which, and since when it had its text. Marks of it are marks of that. */
  renamed: Record<string, { to: string; since: string }>;
  /** By anchor that no heading of this locale's page has, but its section had or has elsewhere: the one that it has here. */
  aliases: Record<string, string>;
  /** The ids of all items that the ledger knows, in the order in which they were first seen. */
  order: string[];
}

interface RemovedItem {
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
  const first = firstDayOf(ledger);
  const added = new Map(ledger.items.flatMap(({ id, since }) => (since > first ? [[id, since]] : [])));
  return { document: ledger.document, list: listOf(ledger), ids, changed, added };
}

/** The ISO day when a document was first seen; empty where it has no items. */
function firstDayOf({ items }: Ledger): string {
  return items.reduce((first, { since }) => (first === '' || since < first ? since : first), '');
}

/**
 * @param reconciled The document, reconciled with its ledger.
 * @param ids The ids of its items in this locale.
 */
export function historyOf(
  { ledger, translations, report }: Reconciled,
  locale: string,
  ids: readonly string[],
): History {
  const { former = [], items, structures } = ledger;
  const ageOf = createAge(translations);
  const here = new Set(ids);
  const own = structureOf(structures, locale);
  const notBehind = structures.filter(
    (other) => other.locales.length > 0 && (own === undefined || ageOf(other) >= ageOf(own)),
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
      .map(({ id, text, removed = own?.since ?? '' }) => ({
        id,
        text: text[locale] ?? Object.values(text)[0] ?? '',
        removed,
      })),
    elsewhere: absent.filter(({ id }) => current.has(id)).map(({ id }) => id),
    ...(lag === undefined ? {} : { behind: sizeOf(lag) }),
    renamed: Object.fromEntries(
      items.flatMap(({ id, since, 'same as': to }) => (to === undefined ? [] : [[id, { to, since }]])),
    ),
    aliases: page ? aliasesOn(ledger.aliases, headingsOf(page)) : {},
    order: inOrderOfFirstSeen(items),
  };
}

/**
 * By the day when they were first seen; of one day by their ids. Only what is first seen on a day on which others were
 * comes between them.
 *
 * @returns The ids.
 */
export function inOrderOfFirstSeen(items: readonly Pick<LedgerItem, 'id' | 'since'>[]): string[] {
  return [...items].sort((a, b) => compare(a.since, b.since) || compareIds(a.id, b.id)).map(({ id }) => id);
}

/** `general/3.2` comes before `general/3.10`. */
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
