/**
 * Giving the items of a group of translations the ids that they had before.
 *
 * In this order, each step for what the one before it left open:
 * 1. By position, in a structure of the same version of the source: structures of one version are the same in all
 *    locales. Only if no text contradicts it.
 * 2. By aligning it with the structure that the group's locales had last; all their texts count.
 * 3. Removed items that came back.
 * 4. By what other locales have between the same neighbours.
 * What is still open is new.
 */
import { adoptFromOthers } from './adopt-from-others.ts';
import { alignWithLast } from './align-with-last.ts';
import type { DecidedTranslation, Group } from './group.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { byPosition } from './by-position.ts';
import type { RowDoubt } from './row-doubt.ts';
import { restoreRemoved } from './restore-removed.ts';

export interface Decision {
  /** For each row its id; `undefined` for a new item. */
  ids: (string | undefined)[];
  doubts: RowDoubt[];
}

/**
 * @param ledger As it was before.
 * @param decided The other locales, as far as they have their ids.
 */
export function decideGroup(ledger: Ledger, group: Group, decided: readonly DecidedTranslation[]): Decision {
  const positioned = byPosition(ledger, group, decided);
  if (positioned) return { ids: positioned, doubts: [] };
  const { ids, doubts } = alignWithLast(ledger, group);
  doubts.push(...restoreRemoved(ledger, group, ids));
  adoptFromOthers(ledger, group, decided, ids);
  // A row that found its id after all is no longer in doubt.
  return { ids, doubts: doubts.filter(({ decision, row }) => decision === 'kept' || ids[row] === undefined) };
}
