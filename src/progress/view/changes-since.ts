/** Finds the new, reworded and removed items of a list since a day. */
import type { DocumentHistory } from '../marks/document-history.ts';

/** An item of the page with the days of its changes. */
export interface DatedItem {
  id: string;
  text: string;
  /** The ISO day on which the item was first seen; absent if the first version of the document had it. */
  since?: string | undefined;
  /** The ISO day since which the item has its wording; absent for the first wording. */
  changed?: string | undefined;
}

export interface Rewording {
  id: string;
  /** The wording just before that day; `undefined` if the ledger does not have it. */
  before: string | undefined;
  now: string;
}

export interface Changes {
  /** In the order of the page. */
  added: DatedItem[];
  /** In the order of the page. */
  reworded: Rewording[];
  /** In the order of their removal. */
  removed: DocumentHistory['removed'];
}

/**
 * Returns the changes of a list on a day or later. A new item that was reworded since counts as new only.
 *
 * @param history The history of the page.
 * @param items The items of the page in order; items without a day may be absent.
 * @param since The first ISO day to include.
 */
export function changesSince(history: DocumentHistory, items: readonly DatedItem[], since: string): Changes {
  const isNew = (day: string | undefined): boolean => day !== undefined && day >= since;
  const added = items.filter((item) => isNew(item.since));
  const reworded = items.filter((item) => !isNew(item.since) && isNew(item.changed));
  return {
    added,
    reworded: reworded.map(({ id, text }) => {
      const wordings = history.before[id] ?? [];
      const before = wordings.find(([until]) => until >= since) ?? wordings.at(-1);
      return { id, before: before?.[1], now: text };
    }),
    removed: history.removed
      .filter(({ removed }) => isNew(removed))
      .sort((a, b) => (a.removed < b.removed ? -1 : Number(a.removed > b.removed))),
  };
}

/** Returns the number of changed items. */
export function countChanges({ added, reworded, removed }: Changes): number {
  return added.length + reworded.length + removed.length;
}
