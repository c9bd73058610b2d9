/**
 * Raw HTML that is too much: elements within each other, of which each level takes its part of the stack, and formatting
 * that is not closed, which browsers open anew in each paragraph that follows.
 */

/** Elements that are open at once. */
const maxOpen = 500;
/** Elements that are opened anew: those that are open, times all tags. */
const maxReopened = 2_000_000;

/** Elements whose end browsers add by themselves, or that have none. */
const impliedEnd =
  /^(?:area|base|br|col|colgroup|dd|dt|embed|hr|img|input|li|link|meta|option|p|param|rp|rt|source|tbody|td|tfoot|th|thead|tr|track|wbr)$/u;
const formatting = /^(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)$/u;

/**
 * @param text Markdown with raw HTML.
 * @returns The line (1-based) at which it becomes too much; `undefined` where it does not.
 */
export function findHtmlOverLimit(text: string): number | undefined {
  const tags = [...text.matchAll(/<(?<end>\/?)(?<name>[a-z][a-z\d:-]*)/giu)];
  let [open, reopened, most] = [0, 0, 0];
  for (const { index, groups } of tags) {
    const name = groups?.['name']?.toLowerCase() ?? '';
    if (impliedEnd.test(name)) continue;
    const step = groups?.['end'] === '' ? 1 : -1;
    open = Math.max(0, open + step);
    if (formatting.test(name)) reopened = Math.max(0, reopened + step);
    most = Math.max(most, reopened);
    if (open > maxOpen || most * tags.length > maxReopened) return text.slice(0, index).split(/\r\n?|\n/u).length;
  }
  return undefined;
}
