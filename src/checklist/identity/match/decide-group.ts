/**
 * Finds the known ids of a group of translations.
 *
 * Each step handles the rows that the steps before it left open:
 * 1. By position, in a structure of the same version of the source, because all locales of one version have the same
 *    structure. Skipped if a text contradicts it.
 * 2. By alignment with the group's previous structure, using all texts of the group.
 * 3. Removed items that came back.
 * 4. From other locales, by what they have between the same neighbours.
 *
 * Rows that are still open are new items.
 */
import { adoptFromOthers } from './adopt-from-others.ts';
import { alignWithPrevious } from './align-with-previous.ts';
import type { Group } from './group.ts';
import type { DecidedTranslation } from '../ledger/translation.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { byPosition } from './by-position.ts';
import type { RowDoubt } from './row-doubt.ts';
import { restoreRemoved } from './restore-removed.ts';

/** The ids of a group's rows, and the decisions that are unsure. */
export interface Decision {
  /** One id per row; `undefined` for a new item. */
  ids: (string | undefined)[];
  doubts: RowDoubt[];
}

/**
 * Decides the ids of a group.
 *
 * @param ledger The ledger before reconciling.
 * @param decided The other locales whose ids are already known.
 */
export function decideGroup(ledger: Ledger, group: Group, decided: readonly DecidedTranslation[]): Decision {
  const positioned = byPosition(ledger, group, decided);
  if (positioned) return { ids: positioned, doubts: [] };
  const { ids, doubts } = alignWithPrevious(ledger, group);
  doubts.push(...restoreRemoved(ledger, group, ids));
  adoptFromOthers(ledger, group, decided, ids);
  // A row that found its id in a later step is no longer in doubt.
  return { ids, doubts: doubts.filter(({ decision, row }) => decision === 'kept' || ids[row] === undefined) };
}
