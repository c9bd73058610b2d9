/** A document's items as rows: what identity is decided on, in the order of the page. */
import type { Block, Document, ListItem } from '../../markdown/document.ts';

/** Where an item stands in a document. */
export interface Place {
  /** The anchor of the nearest heading above it, of whatever level. */
  section: string;
  /** The index of the row that it is nested in; -1 for none. */
  parent: number;
}

export interface Row extends Place {
  /** The anchor of the level-2 heading above it. */
  phase: string;
  /** Where its marker stands in the file (1-based). */
  line: number;
  /** Its own text, as published. */
  text: string;
}

/** @returns The items of all sections, each before those that are nested in it. */
export function rowsOf(document: Document): Row[] {
  const rows: Row[] = [];
  for (const { heading, blocks } of document.sections) {
    const phase = heading.anchor;
    let section = phase;
    const add = ({ line, text, blocks: inner }: ListItem, parent: number): void => {
      const index = rows.push({ section, parent, phase, line, text }) - 1;
      walk(inner, index);
    };
    const walk = (inner: readonly Block[], parent: number): void => {
      for (const block of inner) {
        // A heading inside of an item opens no section.
        if (block.type === 'heading' && parent === -1) section = block.heading.anchor;
        if (block.type === 'list') for (const item of block.items) add(item, parent);
      }
    };
    walk(blocks, -1);
  }
  return rows;
}
