/** Walking what makes the structure of a document, in the order of the page: its headings, items and callouts. */
import type { Block, CalloutBlock, Document, Heading, ListItem } from '../markdown/document.ts';

export type Found = FoundHeading | FoundItem | FoundCallout;

interface Nested {
  /** The item that it stands in: how many of the items came before that one; -1 for none. */
  parent: number;
}

interface Sectioned extends Nested {
  /** The anchor of the nearest heading above it, of whatever level. */
  section: string;
  /** The anchor of the level-2 heading above it; empty before the first, and where lists are no duties. */
  phase: string;
}

interface FoundHeading extends Nested {
  type: 'heading';
  level: number;
  heading: Heading;
}

interface FoundItem extends Sectioned {
  type: 'item';
  item: ListItem;
}

interface FoundCallout extends Sectioned {
  type: 'callout';
  callout: CalloutBlock;
}

/**
 * Items are those of the lists in sections of duties. What another list holds is found as if it stood there without the
 * list. A title that was made of the front matter is none of the headings.
 */
export function walkDocument({ heading, isHeadingMade, blocks, sections }: Document): Found[] {
  const found: Found[] = [];
  let items = 0;
  const walk = (inner: readonly Block[], place: Sectioned): void => {
    const here = { ...place };
    for (const block of inner) {
      if (block.type === 'callout') found.push({ type: 'callout', callout: block, ...here });
      else if (block.type === 'heading') {
        found.push({ type: 'heading', level: block.level, heading: block.heading, parent: here.parent });
        // A heading inside of an item opens no section.
        if (here.parent === -1) here.section = block.heading.anchor;
      } else if (block.type === 'list') {
        for (const item of block.items) {
          if (here.phase !== '') found.push({ type: 'item', item, ...here });
          walk(item.blocks, here.phase === '' ? here : { ...here, parent: items++ });
        }
      }
    }
  };
  if (!isHeadingMade) found.push({ type: 'heading', level: 1, heading, parent: -1 });
  walk(blocks, { section: heading.anchor, phase: '', parent: -1 });
  for (const { heading: own, blocks: inner, isChecklist } of sections) {
    found.push({ type: 'heading', level: 2, heading: own, parent: -1 });
    walk(inner, { section: own.anchor, phase: isChecklist ? own.anchor : '', parent: -1 });
  }
  return found;
}
