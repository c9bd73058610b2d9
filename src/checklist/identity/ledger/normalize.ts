/** Texts as they are compared: two that differ in typography alone are the same text. */

/** What is folded, each to the character behind it. NFKC, before, saw to the widths of characters and most blanks. */
const folded: readonly (readonly [string, string])[] = [
  // Soft hyphens, zero-width blanks and joiners, marks of direction, byte order marks, variants of signs.
  ['[\\p{Cf}\\p{Variation_Selector}]', ''],
  ['[\\u2018-\\u201B\\u2032\\u2035\\u2039\\u203A\\u02B9-\\u02BD\\u02C8\\u0060\\u00B4]', "'"],
  ["[\\u00AB\\u00BB\\u201C-\\u201F\\u2033\\u2036\\u300C-\\u300F\\u301D-\\u301F]|''", '"'],
  ['[\\u2010-\\u2015\\u2043\\u2212\\u2E3A\\u2E3B\\u301C\\u30A0]', '-'],
  ['(?:[^\\S ]|\\s(?=[\\s\\p{Cf}]))[\\s\\p{Cf}]*', ' '],
];

/** All of it in one, as most texts have little of it: a group for each line. */
const foldable = new RegExp(folded.map(([pattern]) => `(${pattern})`).join('|'), 'gu');

/**
 * A text as the ledger keeps it: Unicode's NFKC, one kind of quotes, dashes and blanks, and nothing invisible. It keeps
 * its case, as people get to read it again: as the old wording of an item.
 *
 * @param text Plain text, without markup.
 */
export function normalizeText(text: string): string {
  const fold = (...[, ...groups]: (string | undefined)[]): string =>
    folded[groups.findIndex((group) => group !== undefined)]?.[1] ?? '';
  return text.normalize('NFKC').replace(foldable, fold).trim();
}

/**
 * What is compared: texts with the same key are the same text. It is {@link normalizeText} without case, and without the
 * blanks that some languages set around quotes and before punctuation.
 *
 * @param text Plain text, or one that was normalized.
 */
export function textKey(text: string): string {
  return normalizeText(text)
    .toLowerCase()
    .normalize('NFKC')
    .replace(/ ?" ?/gu, '"')
    .replace(/ (?=[:;!?])/gu, '');
}

/**
 * Whether two texts are the same but for typography and case.
 *
 * @param known As the ledger has it.
 * @param text As published.
 */
export function isSameText(known: string, text: string): boolean {
  return known === text || known === normalizeText(text) || textKey(known) === textKey(text);
}
