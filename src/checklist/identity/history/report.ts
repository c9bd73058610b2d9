/** Reports the result of reconciling a document to its author. */
import type { DecidedTranslation } from '../ledger/translation.ts';
import type { Lag } from './lag.ts';
import type { Ledger, LedgerItem } from '../ledger/ledger.ts';
import { movedIds } from './moved.ts';
import type { RowDoubt } from '../match/row-doubt.ts';

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

/** An unsure decision, with the current id of its item. */
export interface ReportedDoubt extends Omit<RowDoubt, 'row'> {
  id: string;
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
