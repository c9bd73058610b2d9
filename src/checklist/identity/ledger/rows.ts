/** A document's items as rows: what identity is decided on, in the order of the page. */
import type { Document } from '../../../markdown/document.ts';
import { walkDocument } from '../../walk-document.ts';

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
  return walkDocument(document).flatMap((found) => {
    if (found.type !== 'item') return [];
    const { section, parent, phase, item } = found;
    return [{ section, parent, phase, line: item.line, text: item.text }];
  });
}
