/** Normalizes texts for comparison: texts that differ only in typography are equal. */

/**
 * Patterns to replace, each with its replacement. NFKC runs first and already normalizes character widths and most
 * spaces.
 */
const foldings: readonly (readonly [string, string])[] = [
  // Soft hyphens, zero-width spaces and joiners, direction marks, byte order marks, variation selectors.
  ['[\\p{Cf}\\p{Variation_Selector}]', ''],
  ['[\\u2018-\\u201B\\u2032\\u2035\\u2039\\u203A\\u02B9-\\u02BD\\u02C8\\u0060\\u00B4]', "'"],
  ["[\\u00AB\\u00BB\\u201C-\\u201F\\u2033\\u2036\\u300C-\\u300F\\u301D-\\u301F]|''", '"'],
  ['[\\u2010-\\u2015\\u2043\\u2212\\u2E3A\\u2E3B\\u301C\\u30A0]', '-'],
  ['(?:[^\\S ]|\\s(?=[\\s\\p{Cf}]))[\\s\\p{Cf}]*', ' '],
];

/** Combines all patterns, one group each, because most texts match few of them. */
const foldingPattern = new RegExp(foldings.map(([pattern]) => `(${pattern})`).join('|'), 'gu');

/**
 * Normalizes a text for the ledger: Unicode's NFKC, one kind of quote, dash and space, and no invisible characters. The
 * case stays, because readers see the text again as the old wording of an item.
 *
 * @param text Plain text, without markup.
 */
export function normalizeText(text: string): string {
  const fold = (...[, ...groups]: (string | undefined)[]): string =>
    foldings[groups.findIndex((group) => group !== undefined)]?.[1] ?? '';
  return text.normalize('NFKC').replace(foldingPattern, fold).trim();
}

/**
 * Returns the comparison key of a text: {@link normalizeText} without case, and without the spaces that some languages
 * put inside quotes and before punctuation.
 *
 * @param text Plain text, normalized or not.
 */
export function textKey(text: string): string {
  return normalizeText(text)
    .toLowerCase()
    .normalize('NFKC')
    .replace(/ ?" ?/gu, '"')
    .replace(/ (?=[:;!?])/gu, '');
}

/**
 * True if two texts differ at most in typography and case.
 *
 * @param known A text from the ledger.
 * @param text A text as published.
 */
export function isSameText(known: string, text: string): boolean {
  return known === text || known === normalizeText(text) || textKey(known) === textKey(text);
}
