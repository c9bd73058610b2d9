/** Raw HTML that goes on over blank lines: Markdown cuts it into pieces, and what stands between them belongs to it. */
import type { RootContent } from 'mdast';

/** Elements that what follows belongs to until they are closed. A `<div>` may well be around whole sections. */
const containers: ReadonlySet<string> = new Set(['table', 'ul', 'ol', 'dl', 'details']);

/**
 * As in browsers, an end tag closes the nearest element of its name with all that is in it; where there is none it says
 * nothing, and one in a table closes no list around that.
 *
 * @param html A piece of raw HTML.
 * @param open Those of the elements that were open before it, the outermost first.
 * @param names Which ones count.
 * @returns Those that are open after it.
 */
export function stillOpen(
  html: string,
  open: readonly string[],
  names: ReadonlySet<string> = containers,
): readonly string[] {
  const stack = [...open];
  for (const { groups } of html.replaceAll(/<!--[\s\S]*?(?:-->|$)/gu, '').matchAll(/<(?<end>\/?)(?<name>[a-z]+)/giu)) {
    const name = groups?.['name']?.toLowerCase() ?? '';
    if (!names.has(name)) continue;
    const place = stack.lastIndexOf(name);
    if (groups?.['end'] === '') stack.push(name);
    else if (place >= 0 && place >= stack.lastIndexOf('table')) stack.length = place;
  }
  return stack;
}

const details: ReadonlySet<string> = new Set(['details']);

/** @returns The places of the blocks that stand within `<details>`, as far as those are closed. */
export function findInDetails(blocks: readonly RootContent[]): Set<number> {
  const inside = new Set<number>();
  let start = 0;
  let open: readonly string[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'html') continue;
    const now = stillOpen(block.value, open, details);
    if (open.length === 0) start = index;
    else if (now.length === 0) for (let within = start + 1; within < index; within++) inside.add(within);
    open = now;
  }
  return inside;
}
