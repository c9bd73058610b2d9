/** Lists a document's items as rows, the input for matching, in the order of the page. */
import type { Document } from '../../../markdown/document.ts';
import { walkDocument } from '../../walk-document.ts';

/** The place of an item in a document. */
export interface Place {
  /** The anchor of the nearest heading above it, at any level. */
  section: string;
  /** The index of the row that contains it; -1 if there is none. */
  parent: number;
}

export interface Row extends Place {
  /** The anchor of the level-2 heading above it. */
  phase: string;
  /** The line of its list marker in the file (1-based). */
  line: number;
  /** Its text as published, without nested items. */
  text: string;
}

/** Returns the items of all phases, each before the items that are nested in it. */
export function rowsOf(document: Document): Row[] {
  return walkDocument(document).flatMap((node) => {
    if (node.type !== 'item') return [];
    const { section, parent, phase, item } = node;
    return [{ section, parent, phase, line: item.line, text: item.text }];
  });
}
