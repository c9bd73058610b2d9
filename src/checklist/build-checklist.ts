/** Builds a checklist from a parsed document: the lists of its phases become items with ids. */
import type { Block, Document, ListBlock, ListItem } from '../markdown/document.ts';
import type { Checklist, ChecklistBlock, Item, ItemsBlock, PlainListBlock } from './checklist.ts';

/** The identities of a document's items in one locale, as its ledger records them. */
export interface Identity {
  /** The document's path without `.md`, lower case. */
  document: string;
  /** The name under which marks of its items are stored. */
  list: string;
  /** One id per item, in the order of `rowsOf`. */
  ids: readonly string[];
  /** By id: the ISO day of the last change of wording in this locale. */
  changed: ReadonlyMap<string, string>;
  /** By id: the ISO day of first appearance, for items that were added to an existing document. */
  added: ReadonlyMap<string, string>;
}

/**
 * Builds the checklist of one locale's document.
 *
 * @param document A parsed document.
 * @param identity The identity of the same document, with one id per item.
 * @returns The checklist. Without a list in any section, it has no phases.
 * @throws Error if there are fewer ids than items.
 */
export function buildChecklist(document: Document, identity: Identity): Checklist {
  const { document: path, list, ids, changed, added } = identity;
  const remaining = ids.values();
  const toItem = ({ line, html, text, blocks, isMarkedDone }: ListItem): Item => {
    const { value: id } = remaining.next();
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
      blocks: withItems(blocks, toItem),
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
      blocks: isChecklist ? withItems(blocks, toItem) : blocks.map(plainBlock),
    })),
  };
}

function withItems(blocks: readonly Block[], toItem: (item: ListItem) => Item): ChecklistBlock[] {
  return blocks.map((block) => {
    if (block.type !== 'list') return block;
    const items: ItemsBlock = { type: 'items', items: block.items.map(toItem) };
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
