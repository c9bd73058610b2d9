/** Converts a checklist to the outline that the browser gets. */
import type { Checklist, Item } from '../../checklist/checklist.ts';
import { itemsOf, phasesOf } from '../../checklist/walk-items.ts';
import { encodeOutline, type OutlineData, type OutlineItem } from '../../progress/tally/outline.ts';

/** Returns the tree of ids of a checklist, encoded. */
export function outlineOf(checklist: Checklist): OutlineData {
  return encodeOutline({
    list: checklist.list,
    phases: phasesOf(checklist).map(({ heading, blocks }) => ({
      anchor: heading.anchor,
      items: itemsOf(blocks).map(outlineItem),
    })),
  });
}

function outlineItem({ id, blocks }: Item): OutlineItem {
  return { id, items: itemsOf(blocks).map(outlineItem) };
}
