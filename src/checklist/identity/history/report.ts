/** What reconciling a document came to: for its author to read. */
import type { DecidedTranslation } from '../match/group.ts';
import type { Lag } from './lag.ts';
import type { Ledger, LedgerItem } from '../ledger/ledger.ts';
import { movedIds } from './moved.ts';

export interface Report {
  document: string;
  /** The name that it had before, if its file was renamed just now. */
  renamedFrom?: string;
  /** How many items were there before, and still are: of all locales together, as all counts here. */
  kept: number;
  /** Ids of those of them whose wording changed materially. */
  reworded: string[];
  /** Ids of those that stand elsewhere. */
  moved: string[];
  added: string[];
  removed: string[];
  /** Removed ones that came back. */
  restored: string[];
  doubts: ReportedDoubt[];
  /** Locales that are behind the newest version. */
  behind: Lag[];
}

/** A decision that was not sure. */
export interface ReportedDoubt {
  /** `new`: it got a new id, and might be the other one. `kept`: it was taken for the other one, on little evidence. */
  decision: 'new' | 'kept';
  locale: string;
  /** 1-based, in the locale's file. */
  line: number;
  /** The id that it goes by now. */
  id: string;
  text: string;
  /** The item that it might be, or was taken for. */
  other: string;
  otherText: string;
}

/**
 * @param before The ledger as it was.
 * @param after The ledger as it is.
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
