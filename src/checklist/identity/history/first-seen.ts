/** An order of a ledger's items in which none ever changes its place: those that come later come behind. */
import type { LedgerItem } from '../ledger/ledger.ts';

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
