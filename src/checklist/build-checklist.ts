/** Document to checklist: the lists of its sections become items with ids. */
import type { Block, Document, ListBlock, ListItem } from '../markdown/document.ts';
import type { Checklist, ChecklistBlock, Item, ItemsBlock, PlainListBlock } from './checklist.ts';

/** Who the items of a document are, in one locale: what its ledger knows. */
export interface Identity {
  /** The document's path without `.md`, lower case. */
  document: string;
  /** What marks of its items are kept under. */
  list: string;
  /** The ids of its items, in the order of `rowsOf`. */
  ids: readonly string[];
  /** By id: the ISO day since when the wording is another one, in this locale. */
  changed: ReadonlyMap<string, string>;
  /** By id: the ISO day when it was first seen, where the document was there before. */
  added: ReadonlyMap<string, string>;
}

/**
 * @param document A parsed document.
 * @param identity Of the same document: it must have an id for each item.
 * @returns Its checklist; without phases if no section holds a list.
 */
export function buildChecklist(document: Document, identity: Identity): Checklist {
  const { document: path, list, ids, changed, added } = identity;
  const open = ids.values();
  const item = ({ line, html, text, blocks, isMarkedDone }: ListItem): Item => {
    const { value: id } = open.next();
    if (id === undefined) throw new Error(`${path} has more items than the ${String(ids.length)} ids given.`);
    const days = { since: added.get(id), changed: changed.get(id) };
    return {
      id,
      line,
      html,
      text,
      ...(isMarkedDone ? { isMarkedDone } : {}),
      ...(days.since === undefined ? {} : { since: days.since }),
      ...(days.changed === undefined ? {} : { changed: days.changed }),
      blocks: withItems(blocks, item),
    };
  };
  return {
    document: path,
    list,
    title: document.title,
    heading: document.heading,
    blocks: document.blocks.map(plainBlock),
    sections: document.sections.map(({ heading, blocks, isChecklist }) => ({
      heading,
      blocks: isChecklist ? withItems(blocks, item) : blocks.map(plainBlock),
    })),
  };
}

function withItems(blocks: readonly Block[], item: (item: ListItem) => Item): ChecklistBlock[] {
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
  const plain = items.map(({ html, blocks, isMarkedDone }) => ({
    html,
    blocks: blocks.map(plainBlock),
    ...(isMarkedDone ? { isMarkedDone } : {}),
  }));
  return { type: 'list', items: plain, ...(start === undefined ? {} : { start }) };
}
