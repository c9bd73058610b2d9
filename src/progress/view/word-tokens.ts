/** Splits texts into comparable tokens: words, and the spaces and punctuation between them. */

export interface Token {
  /** The text to compare, which is the same for texts that differ only in typography. */
  key: string;
  /** The original text. */
  text: string;
}

/** The replacements of `src/checklist/identity/ledger/normalize.ts`, for one character at a time, after NFKC. */
const replacements: readonly (readonly [RegExp, string])[] = [
  [/[\p{Cf}\p{Variation_Selector}]/gu, ''],
  [/[\u2018-\u201B\u2032\u2035\u2039\u203A\u02B9-\u02BD\u02C8\u0060\u00B4]/gu, "'"],
  [/[\u00AB\u00BB\u201C-\u201F\u2033\u2036\u300C-\u300F\u301D-\u301F]/gu, '"'],
  [/[\u2010-\u2015\u2043\u2212\u2E3A\u2E3B\u301C\u30A0]/gu, '-'],
  [/\s+/gu, ' '],
];

/**
 * Returns the tokens of a text in order. Their texts join to the original text.
 *
 * @param tag The language tag of the text.
 */
export function readTokens(text: string, tag: string): Token[] {
  // Segment the normalized text: some apostrophes end a word where others do not.
  let key = '';
  /** The offset in the text for each offset in `key`. */
  const offsets: number[] = [];
  for (const { segment, index } of new Intl.Segmenter(tag).segment(text)) {
    const plain = normalizeCharacter(segment);
    const more = plain === ' ' && key.endsWith(' ') ? '' : plain;
    key += more;
    offsets.push(...Array.from({ length: more.length }, () => index));
  }
  const words = [...new Intl.Segmenter(tag, { granularity: 'word' }).segment(key)];
  const starts = words.map(({ index }) => (index === 0 ? 0 : (offsets[index] ?? text.length)));
  return words.map(({ segment }, at) => ({ key: segment, text: text.slice(starts[at], starts[at + 1]) }));
}

function normalizeCharacter(character: string): string {
  return replacements.reduce((text, [pattern, plain]) => text.replace(pattern, plain), character.normalize('NFKC'));
}
