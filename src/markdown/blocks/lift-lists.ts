/** Lifts HTML lists out of the elements around them, so that their items can be read. */
import type { ElementContent } from 'hast';
import { isElement, isList, readFlow } from '../nodes/hast-text.ts';
import { paragraph } from './html-list.ts';

/**
 * Lifts lists out of blocks.
 *
 * @param nodes Blocks, repaired by a parser.
 * @returns The blocks, with each list at the top level unless a quote, a table or the like encloses it. Consecutive
 *   items without a list become a list.
 */
export function liftLists(nodes: readonly ElementContent[]): ElementContent[] {
  return gatherItems(nodes).flatMap((node) => {
    const pieces = node.type === 'element' && !isList(node) ? readFlow([node]) : [];
    if (!pieces.some(({ type }) => type === 'list')) return [node];
    return pieces.map((piece) => (piece.type === 'line' ? paragraph(piece.nodes) : piece.node));
  });
}

function gatherItems(nodes: readonly ElementContent[]): ElementContent[] {
  const gathered: ElementContent[] = [];
  let items: ElementContent[] | undefined;
  for (const node of nodes) {
    if (isElement(node, 'li')) {
      if (!items) {
        items = [];
        const place = node.position ? { position: node.position } : {};
        gathered.push({ type: 'element', tagName: 'ul', properties: {}, children: items, ...place });
      }
      items.push(node);
    } else if (!items || node.type !== 'text' || node.value.trim() !== '') {
      items = undefined;
      gathered.push(node);
    }
  }
  return gathered;
}
