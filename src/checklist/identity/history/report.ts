/** Reports the result of reconciling a document to its author. */
import type { DecidedTranslation } from '../match/group.ts';
import type { Lag } from './lag.ts';
import type { Ledger, LedgerItem } from '../ledger/ledger.ts';
import { movedIds } from './moved.ts';

/** The changes that reconciling found, and its unsure decisions. All numbers count over all locales together. */
export interface Report {
  document: string;
  /** The former path, if the file was just renamed. */
  renamedFrom?: string;
  /** The number of items that existed before and still exist. */
  kept: number;
  /** Ids of existing items whose wording changed materially. */
  reworded: string[];
  /** Ids of existing items that moved. */
  moved: string[];
  added: string[];
  removed: string[];
  /** Ids of removed items that came back. */
  restored: string[];
  doubts: ReportedDoubt[];
  /** Locales that are behind the newest version. */
  behind: Lag[];
}

/** An unsure decision. */
export interface ReportedDoubt {
  /**
   * `new`: the item got a new id, and might be the other item. `kept`: it took the other item's id on weak evidence.
   */
  decision: 'new' | 'kept';
  locale: string;
  /** The line in the locale's file (1-based). */
  line: number;
  /** The current id of the item. */
  id: string;
  text: string;
  /** The id of the item that it might be, or whose id it took. */
  other: string;
  otherText: string;
}

/**
 * Builds the report of a document.
 *
 * @param before The ledger before reconciling.
 * @param after The ledger after reconciling.
 * @param translations The translations to search for moved items.
 */
export function buildReport(
  before: Ledger,
  after: Ledger,
  translations: readonly DecidedTranslation[],
  doubts: ReportedDoubt[],
  behind: Lag[],
): Report {
  const known = new Map(before.items.map((item) => [item.id, item]));
  const live = after.items.filter(({ removed }) => removed === undefined);
  const isLive = (id: string): boolean => known.has(id) && known.get(id)?.removed === undefined;
  const wordings = ({ before: texts = {} }: LedgerItem): number => Object.values(texts).flat().length;
  const isReworded = (item: LedgerItem): boolean => {
    const old = known.get(item.id);
    return old !== undefined && wordings(item) > wordings(old);
  };
  const ids = (items: readonly LedgerItem[]): string[] => items.map(({ id }) => id);
  return {
    document: after.document,
    kept: live.filter(({ id }) => isLive(id)).length,
    reworded: ids(live.filter(isReworded)),
    moved: movedIds(before, translations),
    added: ids(live.filter(({ id }) => !known.has(id))),
    removed: ids(after.items.filter(({ id, removed }) => removed !== undefined && isLive(id))),
    restored: ids(live.filter(({ id }) => known.get(id)?.removed !== undefined)),
    doubts,
    behind,
  };
}
