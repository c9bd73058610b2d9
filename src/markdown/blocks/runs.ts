/** What the blocks of a document, an item or the like are to Jalon: structure, and what it only shows. */
import type { Heading, List, RootContent } from 'mdast';
import type { AlertQuote } from '../alerts/alert-quote.ts';
import { isAlert } from '../alerts/alert-quote.ts';
import { splitAnchor } from '../links/anchor.ts';
import { stillOpen } from '../nodes/open-html.ts';

export type Structure = Heading | List | AlertQuote;

/** A block of structure, or blocks that are shown together, so that raw HTML that spans several of them stays whole. */
export type Run = { type: 'structure'; node: Structure } | { type: 'shown'; nodes: RootContent[] };

/** Headings without a word and without an anchor are left out: nobody can see them. */
export function toRuns(children: readonly RootContent[]): Run[] {
  const runs: Run[] = [];
  let open: readonly string[] = [];
  for (const child of children) {
    if (isEmptyHeading(child)) continue;
    const node = open.length > 0 ? asHtml(child) : child;
    const last = runs.at(-1);
    if (open.length === 0 && isStructure(node)) runs.push({ type: 'structure', node });
    else {
      if (last?.type === 'shown') last.nodes.push(node);
      else runs.push({ type: 'shown', nodes: [node] });
      if (node.type === 'html') open = stillOpen(node.value, open);
    }
  }
  return runs;
}

/** Tags that are indented below a blank line would be code to Markdown; in an open table or list they are its own. */
function asHtml(node: RootContent): RootContent {
  if (node.type !== 'code' || !/^<\/?[a-z]/iu.test(node.value) || !node.position) return node;
  const { start, end } = node.position;
  // Fenced code has two lines more.
  const isIndented = end.line - start.line < node.value.split('\n').length;
  return isIndented ? { type: 'html', value: node.value, position: node.position } : node;
}

function isStructure(node: RootContent): node is Structure {
  return node.type === 'heading' || node.type === 'list' || isAlert(node);
}

export function isEmptyHeading(node: RootContent): boolean {
  if (node.type !== 'heading' || splitAnchor(node.children).anchor !== undefined) return false;
  return node.children.every((child) => {
    if (child.type === 'html') return !/^<img\b/iu.test(child.value);
    return child.type === 'text' && child.value.trim() === '';
  });
}
