/** A title that an alert's publisher wrote on the line of its marker: `> [!NOTE] Before you start`. */
import { isBlankLine, type Line } from '../nodes/paragraph-lines.ts';
import { plainText } from '../nodes/plain-text.ts';

/** Longer ones are the text itself. */
const longest = 60;

/** A title is plain text: what would be lost with links and images is none. */
const simple = new Set(['text', 'strong', 'emphasis', 'delete', 'inlineCode']);

/**
 * @param lines The paragraph that the marker stands in, from the marker on.
 * @param isFollowed Whether the alert has more than this paragraph.
 * @returns The title, if there is one, and the lines that are not.
 */
export function takeAlertTitle(lines: readonly Line[], isFollowed: boolean): { title?: string; rest: Line[] } {
  const [first, ...others] = lines;
  if (!first || isBlankLine(first)) return { rest: others };
  const title = textOf(first);
  const next = others[0] ? textOf(others[0]) : '';
  const isAlone = others.length > 0 || isFollowed;
  // A sentence that was broken into lines goes on in lower case, where the script has it.
  const isWhole = !/[.!?:;,。！？：；、，]$/u.test(title) && !/^\p{Ll}/u.test(next);
  const isPlain = first.nodes.every(({ type }) => simple.has(type));
  return isAlone && isWhole && isPlain && title.length <= longest ? { title, rest: others } : { rest: [...lines] };
}

function textOf({ nodes }: Line): string {
  return plainText({ type: 'paragraph', children: [...nodes] });
}
