/**
 * Limits raw HTML: nested elements, because each level takes stack space, and unclosed formatting, because browsers
 * reopen it in every following paragraph.
 */

/** The number of elements that may be open at once. */
const maxOpen = 500;
/** The work of reopening: open formatting elements times all tags. */
const maxReopened = 2_000_000;

/** Elements that have no end tag, or whose end browsers imply. */
const impliedEnd =
  /^(?:area|base|br|col|colgroup|dd|dt|embed|hr|img|input|li|link|meta|option|p|param|rp|rt|source|tbody|td|tfoot|th|thead|tr|track|wbr)$/u;
const formatting = /^(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)$/u;

/**
 * Finds where raw HTML exceeds a limit.
 *
 * @param text Markdown with raw HTML.
 * @returns The line (1-based) of the tag that exceeds the limit; `undefined` if none does.
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
