/** The order of the lines in a ledger: it changes only where the document does, so that its diff reads well. */
import type { LedgerItem, Structure } from './ledger.ts';
import { idsOf } from './structure.ts';

/**
 * @param items All of them.
 * @param before As they stood in the ledger.
 * @param structures The newest first.
 * @returns The items in the order of the newest structure; one that it does not have stands behind the one that it stood
 *   behind before, or in its own structure.
 */
export function orderItems(
  items: readonly LedgerItem[],
  before: readonly LedgerItem[],
  structures: readonly Structure[],
): LedgerItem[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const order = structures.filter(({ locales }) => locales.length > 0).map(idsOf);
  const sequences = [...order, before.map(({ id }) => id), items.map(({ id }) => id)];
  const placed = new Set<string>();
  /** Behind each item (`undefined`: at the start) those that follow it. */
  const behind = new Map<string | undefined, string[]>();
  for (const sequence of sequences) {
    let previous: string | undefined;
    const found = new Map<string | undefined, string[]>();
    for (const id of sequence) {
      if (placed.has(id)) previous = id;
      else if (!found.get(previous)?.push(id)) found.set(previous, [id]);
    }
    for (const [anchor, ids] of found) {
      for (const id of ids) placed.add(id);
      behind.set(anchor, [...ids, ...(behind.get(anchor) ?? [])]);
    }
  }
  const result: LedgerItem[] = [];
  const put = (id: string | undefined): void => {
    const item = id === undefined ? undefined : byId.get(id);
    if (item) result.push(item);
    for (const next of behind.get(id) ?? []) put(next);
  };
  put(undefined);
  return result;
}
