/** Walking the items of a checklist. */
import type { Checklist, ChecklistBlock, ChecklistSection, Item } from './checklist.ts';

/** The items that stand directly in these blocks. */
export function itemsOf(blocks: readonly ChecklistBlock[]): Item[] {
  return blocks.flatMap((block) => (block.type === 'items' ? block.items : []));
}

/** The sections that hold items. */
export function phasesOf(checklist: Checklist): ChecklistSection[] {
  return checklist.sections.filter(({ blocks }) => itemsOf(blocks).length > 0);
}

/** These items and all below them, in the order of the page. */
export function allItems(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...allItems(itemsOf(item.blocks))]);
}

/** Those of {@link allItems} that can be ticked: the ones without items below them. */
export function leavesOf(items: readonly Item[]): Item[] {
  return allItems(items).filter(({ blocks }) => itemsOf(blocks).length === 0);
}
