/** Walks the headings, items and callouts of a document, in the order of the page. */
import type { Block, CalloutBlock, Document, Heading, ListItem } from '../markdown/document.ts';

export type DocumentNode = HeadingNode | ItemNode | CalloutNode;

interface Nested {
  /** The index of the item that contains it, counted over all items of the document; -1 if there is none. */
  parent: number;
}

interface Sectioned extends Nested {
  /** The anchor of the nearest heading above it, at any level. */
  section: string;
  /** The anchor of the level-2 heading above it; empty before the first one and in sections that are no checklists. */
  phase: string;
}

interface HeadingNode extends Nested {
  type: 'heading';
  level: number;
  heading: Heading;
}

interface ItemNode extends Sectioned {
  type: 'item';
  item: ListItem;
}

interface CalloutNode extends Sectioned {
  type: 'callout';
  callout: CalloutBlock;
}

/**
 * Lists the structural nodes of a document.
 *
 * Only lists in checklist sections yield items. The content of other lists is walked as if the list were not there. A
 * title that was made from the front matter yields no heading.
 */
export function walkDocument({ heading, isHeadingMade, blocks, sections }: Document): DocumentNode[] {
  const nodes: DocumentNode[] = [];
  let items = 0;
  const walk = (inner: readonly Block[], place: Sectioned): void => {
    const here = { ...place };
    for (const block of inner) {
      if (block.type === 'callout') nodes.push({ type: 'callout', callout: block, ...here });
      else if (block.type === 'heading') {
        nodes.push({ type: 'heading', level: block.level, heading: block.heading, parent: here.parent });
        // A heading inside an item opens no section.
        if (here.parent === -1) here.section = block.heading.anchor;
      } else if (block.type === 'list') {
        for (const item of block.items) {
          if (here.phase !== '') nodes.push({ type: 'item', item, ...here });
          walk(item.blocks, here.phase === '' ? here : { ...here, parent: items++ });
        }
      }
    }
  };
  if (!isHeadingMade) nodes.push({ type: 'heading', level: 1, heading, parent: -1 });
  walk(blocks, { section: heading.anchor, phase: '', parent: -1 });
  for (const { heading: sectionHeading, blocks: inner, isChecklist } of sections) {
    nodes.push({ type: 'heading', level: 2, heading: sectionHeading, parent: -1 });
    const { anchor } = sectionHeading;
    walk(inner, { section: anchor, phase: isChecklist ? anchor : '', parent: -1 });
  }
  return nodes;
}
