/** Confirming ticks for the wording that the page shows. */
import { confirmed, confirmedWithParent } from '../progress/confirm.ts';
import { markKey } from '../progress/mark-key.ts';
import type { Mark } from '../progress/mark.ts';
import { storeMarks } from './marks.ts';
import { pageLocale } from './page-locale.ts';
import type { ShownItem } from './shown-item.ts';

/** @param items Leaves and parents, done. A leaf that is among them is confirmed, even where its parent is, too. */
export function keepTicks(items: readonly ShownItem[]): void {
  const at = new Date().toISOString();
  const kept = new Map<string, Mark>();
  const leavesLast = items.toSorted((a, b) => Number(b.isParent) - Number(a.isParent));
  for (const { isParent, leaves } of leavesLast) {
    const confirm = isParent ? confirmedWithParent : confirmed;
    for (const { document: list, id, mark, changed } of leaves) {
      if (mark) kept.set(markKey(list, id), confirm(mark, changed, pageLocale(), at));
    }
  }
  storeMarks([...kept]);
}
