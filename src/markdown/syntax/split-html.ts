/** Splits raw HTML at the placeholders of extensions in its text. */
import type { Html } from 'mdast';
import type { Extension, Extensions } from './extensions.ts';
import { lineStart } from '../nodes/paragraph-lines.ts';

/** Matches a tag, a comment, or an element whose content is not text of the document and keeps its original text. */
const tag = /<!--[\s\S]*?(?:-->|$)|<(?<name>pre|code|script|style)\b[\s\S]*?(?:<\/\k<name>\s*>|$)|<[^<>]*>/giu;

/** Splits a node into its pieces; an extension comes with an empty node at its position. */
export function splitHtml(node: Html, extensions: Extensions): (Html | { extension: Extension; at: Html })[] {
  const pieces: (Html | { extension: Extension; at: Html })[] = [];
  let line = node.position?.start.line ?? 1;
  const place = (value: string): Html => {
    const point = lineStart(line, node.position?.start);
    line += value.split('\n').length - 1;
    return { type: 'html', value, position: { start: point, end: point } };
  };
  let html = '';
  const flush = (): void => {
    if (html !== '') pieces.push(place(html));
    html = '';
  };
  const between = (text: string): void => {
    for (const piece of extensions.split(text)) {
      if (typeof piece === 'string') html += piece;
      else {
        flush();
        pieces.push({ extension: piece, at: place('') });
      }
    }
  };
  let end = 0;
  for (const { 0: written, index } of node.value.matchAll(tag)) {
    between(node.value.slice(end, index));
    html += extensions.restore(written);
    end = index + written.length;
  }
  between(node.value.slice(end));
  flush();
  return pieces;
}
