/** What a person wrote, within a sentence of the interface. */

/**
 * @returns The text between the marks that keep its direction to itself (U+2068, U+2069): a name from left to right does not
 *   turn a sentence around that runs from right to left.
 */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
