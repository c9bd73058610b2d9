/** The text of a part of Markdown, as an item or a heading is known by. */
import type { Nodes } from 'mdast';

/** HTML across which no word goes on. */
const breaking = /^<\/?(?:br|p|div|li|ul|ol|hr|h[1-6]|table|tr|td|th)\b/iu;

/**
 * @returns Its text in one line, without formatting, HTML and the marks of footnotes; of images the alternative text. How
 * its publisher broke it into lines is no part of it.
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
