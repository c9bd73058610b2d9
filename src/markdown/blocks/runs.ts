/** Groups blocks into structure, which Jalon interprets, and runs of content that it only displays. */
import type { Heading, List, RootContent } from 'mdast';
import type { AlertQuote } from '../alerts/alert-quote.ts';
import { isAlert } from '../alerts/alert-quote.ts';
import { splitAnchor } from '../links/anchor.ts';
import { stillOpen } from '../nodes/open-html.ts';

export type Structure = Heading | List | AlertQuote;

/** A structural block, or blocks displayed together, so that raw HTML across several blocks stays in one piece. */
export type Run = { type: 'structure'; node: Structure } | { type: 'shown'; nodes: RootContent[] };

/** Groups blocks into runs. Headings without text and anchor are invisible, and left out. */
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

/** Reads indented tags as HTML: in an open table or list they are part of the element, but Markdown parses code. */
function asHtml(node: RootContent): RootContent {
  if (node.type !== 'code' || !/^<\/?[a-z]/iu.test(node.value) || !node.position) return node;
  const { start, end } = node.position;
  // The fences of fenced code add two lines.
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
