/** Extracts plain text from Markdown: the text that identifies an item or a heading. */
import type { Nodes } from 'mdast';

/** Matches HTML tags that no word continues across. */
const breaking = /^<\/?(?:br|p|div|li|ul|ol|hr|h[1-6]|table|tr|td|th)\b/iu;

/**
 * Returns the text of a node on one line, without formatting, HTML and footnote references. Images give their
 * alternative text; the line breaks of the source become spaces.
 */
export function plainText(node: Nodes): string {
  return collectText(node)
    .replaceAll(/[ \t]*\r?\n[ \t]*/gu, ' ')
    .trim();
}

function collectText(node: Nodes): string {
  if (node.type === 'html') return breaking.test(node.value) ? '\n' : '';
  if (node.type === 'break') return '\n';
  if (node.type === 'emphasis' && node.data?.isFootnoteReference) return '';
  if ('value' in node) return node.value;
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? node.children.map(collectText).join('') : '';
}
