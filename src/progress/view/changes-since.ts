/** What of a list is new to a person since a day: its new, its reworded and its removed items. */
import type { DocumentHistory } from '../marks/document-history.ts';

/** An item as its page has it. */
export interface DatedItem {
  id: string;
  text: string;
  /** The ISO day when it was first seen; absent where that is the document's first. */
  since?: string | undefined;
  /** The ISO day since when it has its wording; absent for its first one. */
  changed?: string | undefined;
}

export interface Rewording {
  id: string;
  /** The wording that it had on that day; absent where the ledger does not remember it. */
  before: string | undefined;
  now: string;
}

export interface Changes {
  /** In the order of the page; so are those that are reworded. */
  added: DatedItem[];
  reworded: Rewording[];
  /** The ones that went first stand first. */
  removed: DocumentHistory['removed'];
}

/**
 * @param history The page's.
 * @param items Those of the page, in its order; ones without a date may be left out.
 * @param since The first ISO day that is new.
 * @returns What changed on that day or later. A new item is new, however often it was reworded since.
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

/** How many items changed. */
export function countChanges({ added, reworded, removed }: Changes): number {
  return added.length + reworded.length + removed.length;
}
