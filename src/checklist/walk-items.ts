/** Walks the items of a checklist. */
import type { Checklist, ChecklistBlock, ChecklistSection, Item } from './checklist.ts';

/** Returns the items directly in these blocks, without nested items. */
export function itemsOf(blocks: readonly ChecklistBlock[]): Item[] {
  return blocks.flatMap((block) => (block.type === 'items' ? block.items : []));
}

/** Returns the sections with items: the phases. */
export function phasesOf(checklist: Checklist): ChecklistSection[] {
  return checklist.sections.filter(({ blocks }) => itemsOf(blocks).length > 0);
}

/** Returns these items and all their descendants, in the order of the page. */
export function allItems(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...allItems(itemsOf(item.blocks))]);
}

/** Returns the leaves among {@link allItems}: the items without nested items, which can be ticked. */
export function leavesOf(items: readonly Item[]): Item[] {
  return allItems(items).filter(({ blocks }) => itemsOf(blocks).length === 0);
}
