/** Document to checklist: the lists of its sections become items with ids. */
import type { Block, Document, ListBlock, ListItem } from '../markdown/document.ts';
import type { Checklist, ChecklistBlock, Item, ItemsBlock, PlainListBlock } from './checklist.ts';
import { itemId } from './item-id.ts';

/**
 * @param document A parsed document.
 * @param path Its path without `.md`, lower case.
 * @returns Its checklist; without phases if no section holds a list.
 */
export function buildChecklist(document: Document, path: string): Checklist {
  return {
    document: path,
    title: document.title,
    heading: document.heading,
    blocks: document.blocks.map(plainBlock),
    sections: document.sections.map(({ heading, blocks }) => ({
      heading,
      blocks: numbered(blocks, (place) => itemId(heading.anchor, place), []),
    })),
  };
}

/** Numbers the items of these blocks from 1, below the item at `parent`. */
function numbered(
  blocks: readonly Block[],
  name: (place: readonly number[]) => string,
  parent: readonly number[],
): ChecklistBlock[] {
  let count = 0;
  const item = ({ line, html, text, blocks: inner }: ListItem): Item => {
    const place = [...parent, ++count];
    return { id: name(place), line, html, text, blocks: numbered(inner, name, place) };
  };
  return blocks.map((block) => {
    if (block.type !== 'list') return block;
    const items: ItemsBlock = { type: 'items', items: block.items.map(item) };
    return block.start === undefined ? items : { ...items, start: block.start };
  });
}

function plainBlock(block: Block): ChecklistBlock {
  return block.type === 'list' ? plainList(block) : block;
}

function plainList({ start, items }: ListBlock): PlainListBlock {
  const plain = items.map(({ html, blocks }) => ({ html, blocks: blocks.map(plainBlock) }));
  return { type: 'list', items: plain, ...(start === undefined ? {} : { start }) };
}
