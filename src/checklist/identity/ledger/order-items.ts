/** Orders the items of a ledger. The order changes only where the document does, so that diffs stay small. */
import type { LedgerItem, Structure } from './ledger.ts';
import { idsOf } from './structure.ts';

/**
 * Orders items like the newest structure.
 *
 * @param items All items.
 * @param before The items in their former order.
 * @param structures The structures, newest first.
 * @returns The ordered items. An item that the newest structure lacks follows its former predecessor, or its
 *   predecessor in its own structure.
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
  /** For each item, the items that follow it; for `undefined`, those at the start. */
  const followers = new Map<string | undefined, string[]>();
  for (const sequence of sequences) {
    let previous: string | undefined;
    const found = new Map<string | undefined, string[]>();
    for (const id of sequence) {
      if (placed.has(id)) previous = id;
      else if (!found.get(previous)?.push(id)) found.set(previous, [id]);
    }
    for (const [anchor, ids] of found) {
      for (const id of ids) placed.add(id);
      followers.set(anchor, [...ids, ...(followers.get(anchor) ?? [])]);
    }
  }
  const result: LedgerItem[] = [];
  const append = (id: string | undefined): void => {
    const item = id === undefined ? undefined : byId.get(id);
    if (item) result.push(item);
    for (const next of followers.get(id) ?? []) append(next);
  };
  append(undefined);
  return result;
}
