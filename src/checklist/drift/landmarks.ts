/** Extracts the landmarks of a document: its headings and callouts, and their places. */
import type { CalloutKind, Document } from '../../markdown/document.ts';
import { walkDocument } from '../walk-document.ts';

/** The headings and callouts, each in the order of the page. */
export interface Landmarks {
  headings: HeadingMark[];
  callouts: CalloutMark[];
}

interface HeadingMark {
  anchor: string;
  /** The level as rendered: 1 is the title, 2 opens a section. */
  level: number;
  line: number;
  text: string;
  /** The index of the row that contains it; -1 if there is none, so that the heading opens a section. */
  parent: number;
}

interface CalloutMark {
  kind: CalloutKind;
  line: number;
  text: string;
  /** The anchor of the nearest heading above it that is not in an item. */
  section: string;
  /** The index of the row that contains it; -1 if there is none. */
  parent: number;
}

/** Extracts the landmarks of a document. Their row indexes refer to the rows of `rowsOf`. */
export function landmarksOf(document: Document): Landmarks {
  const landmarks: Landmarks = { headings: [], callouts: [] };
  for (const node of walkDocument(document)) {
    if (node.type === 'heading') {
      const { level, heading, parent } = node;
      const { anchor, line, text } = heading;
      landmarks.headings.push({ anchor, level, line, text, parent });
    }
    if (node.type === 'callout') {
      const { callout, section, parent } = node;
      const { kind, line, html } = callout;
      landmarks.callouts.push({ kind, line, text: textOf(html), section, parent });
    }
  }
  return landmarks;
}

/** Returns the text of a callout's HTML. `safe-html.ts` writes `&` and `<` as numeric character references. */
function textOf(html: string): string {
  return html
    .replace(/<(?:[^>"]|"[^"]*")*>/gu, ' ')
    .replace(/&#x(?<code>[\dA-F]+);/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/\s+/gu, ' ')
    .trim();
}
