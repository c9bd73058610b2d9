/** Isolates the text direction of inserted text. */

/**
 * Returns the text between FIRST STRONG ISOLATE (U+2068) and POP DIRECTIONAL ISOLATE (U+2069), so that a left-to-right
 * name does not reorder a right-to-left sentence around it (https://www.unicode.org/reports/tr9/).
 */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
