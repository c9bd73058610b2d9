/** What gives a document its structure beside its items: its headings and callouts, and where they stand. */
import type { CalloutKind, Document } from '../../markdown/document.ts';
import { walkDocument } from '../walk-document.ts';

/** In the order of the page. */
export interface Landmarks {
  headings: HeadingMark[];
  callouts: CalloutMark[];
}

interface HeadingMark {
  anchor: string;
  /** As it is drawn: 1 is the title, 2 opens a phase. */
  level: number;
  line: number;
  text: string;
  /** The index of the row that it stands in; -1 for none: then it opens a section. */
  parent: number;
}

interface CalloutMark {
  kind: CalloutKind;
  line: number;
  text: string;
  /** The anchor of the nearest heading above it that stands in no item. */
  section: string;
  /** The index of the row that it stands in; -1 for none. */
  parent: number;
}

/** @returns Landmarks whose rows are those of `rowsOf`. */
export function landmarksOf(document: Document): Landmarks {
  const landmarks: Landmarks = { headings: [], callouts: [] };
  for (const found of walkDocument(document)) {
    if (found.type === 'heading') {
      const { level, heading, parent } = found;
      const { anchor, line, text } = heading;
      landmarks.headings.push({ anchor, level, line, text, parent });
    }
    if (found.type === 'callout') {
      const { callout, section, parent } = found;
      const { kind, line, html } = callout;
      landmarks.callouts.push({ kind, line, text: textOf(html), section, parent });
    }
  }
  return landmarks;
}

/** The text of a callout, to know it by. What `safe-html.ts` writes escapes `&` and `<` by number. */
function textOf(html: string): string {
  return html
    .replace(/<(?:[^>"]|"[^"]*")*>/gu, ' ')
    .replace(/&#x(?<code>[\dA-F]+);/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/\s+/gu, ' ')
    .trim();
}
