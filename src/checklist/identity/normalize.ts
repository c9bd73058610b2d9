/** Texts as they are compared: two that differ in typography alone are the same text. */

/** Left out: soft hyphens, zero-width blanks and joiners, marks of direction, byte order marks, variants of signs. */
const invisible = /[\p{Cf}\p{Variation_Selector}]/gu;

/** Each becomes the character behind it. NFKC, before, took care of the widths of characters and of most blanks. */
const folded: readonly (readonly [RegExp, string])[] = [
  [/[\u2018-\u201B\u2032\u2035\u2039\u203A\u02B9-\u02BD\u02C8\u0060\u00B4]/gu, "'"],
  [/[\u00AB\u00BB\u201C-\u201F\u2033\u2036\u300C-\u300F\u301D-\u301F]|''/gu, '"'],
  [/[\u2010-\u2015\u2043\u2212\u2E3A\u2E3B\u301C\u30A0]/gu, '-'],
  [/\s+/gu, ' '],
];

/**
 * A text as the ledger keeps it: Unicode's NFKC, one kind of quotes, dashes and blanks, and nothing invisible. It keeps
 * its case, as people get to read it again: as the old wording of an item.
 *
 * @param text Plain text, without markup.
 */
export function normalizeText(text: string): string {
  return folded
    .reduce(
      (result, [pattern, character]) => result.replace(pattern, character),
      text.normalize('NFKC').replace(invisible, ''),
    )
    .trim();
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
