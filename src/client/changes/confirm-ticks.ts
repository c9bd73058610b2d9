/** Confirming ticks for the wording that the page shows. */
import { confirmTick, confirmTickWithParent } from '../../progress/marks/confirm-tick.ts';
import type { Mark } from '../../progress/marks/mark.ts';
import type { Scope } from '../../progress/tally/scopes.ts';
import { markOf, storeMarks } from '../store/marks.ts';
import { pageLocale } from '../head/page-locale.ts';
import { wordingOf, type ShownItem } from '../list/shown-item.ts';

/** @param items Leaves and parents, done. A leaf that is among them is confirmed, even where its parent is, too. */
export function confirmTicks(items: readonly ShownItem[]): void {
  const now = new Date().toISOString();
  const kept = new Map<Scope, Mark>();
  const leavesLast = items.toSorted((a, b) => Number(b.scope.kind === 'parent') - Number(a.scope.kind === 'parent'));
  for (const { scope } of leavesLast) {
    const confirm = scope.kind === 'parent' ? confirmTickWithParent : confirmTick;
    for (const leaf of scope.leaves) {
      const mark = markOf(leaf);
      if (mark?.status === 'done') kept.set(leaf, confirm(mark, wordingOf(leaf), pageLocale(), now));
    }
  }
  storeMarks('confirm', [...kept]);
}
