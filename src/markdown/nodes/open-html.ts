/** Tracks raw HTML across blank lines, where Markdown splits it: the nodes in between belong to the open element. */
import type { RootContent } from 'mdast';

/**
 * Elements that keep the following nodes until they are closed. A `<div>` is not among them: it may enclose sections.
 */
const containers: ReadonlySet<string> = new Set(['table', 'ul', 'ol', 'dl', 'details']);

/**
 * Updates the stack of open elements by one piece of raw HTML.
 *
 * As in browsers, an end tag closes the nearest open element of its name and everything inside. An end tag without such
 * an element has no effect, and one inside a table closes no list outside the table.
 *
 * @param html A piece of raw HTML.
 * @param open The elements that were open before it, the outermost first.
 * @param names The elements to track.
 * @returns The elements that are open after it.
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

/** Returns the indices of the blocks inside `<details>` elements that are closed. */
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
