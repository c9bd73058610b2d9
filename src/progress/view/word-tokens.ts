/** A text as words, and what stands between them, so that it can be compared with another one. */

export interface Token {
  /** What is compared: the same for texts that differ in typography alone. */
  key: string;
  /** As it is written. */
  text: string;
}

/** As the ledger keeps texts (`src/checklist/identity/ledger/normalize.ts`), a character at a time; NFKC comes before it. */
const folded: readonly (readonly [RegExp, string])[] = [
  [/[\p{Cf}\p{Variation_Selector}]/gu, ''],
  [/[\u2018-\u201B\u2032\u2035\u2039\u203A\u02B9-\u02BD\u02C8\u0060\u00B4]/gu, "'"],
  [/[\u00AB\u00BB\u201C-\u201F\u2033\u2036\u300C-\u300F\u301D-\u301F]/gu, '"'],
  [/[\u2010-\u2015\u2043\u2212\u2E3A\u2E3B\u301C\u30A0]/gu, '-'],
  [/\s+/gu, ' '],
];

/**
 * @param tag The language that the text is in.
 * @returns Its words, blanks and punctuation in order: their texts make up the whole.
 */
export function readTokens(text: string, tag: string): Token[] {
  // Words are found in the folded text, as another apostrophe may end a word where the first does not.
  let key = '';
  /** For each place in the folded text, where in the text that is. */
  const places: number[] = [];
  for (const { segment, index } of new Intl.Segmenter(tag).segment(text)) {
    const fold = foldCharacter(segment);
    const more = fold === ' ' && key.endsWith(' ') ? '' : fold;
    key += more;
    places.push(...Array.from({ length: more.length }, () => index));
  }
  const words = [...new Intl.Segmenter(tag, { granularity: 'word' }).segment(key)];
  const starts = words.map(({ index }) => (index === 0 ? 0 : (places[index] ?? text.length)));
  return words.map(({ segment }, at) => ({ key: segment, text: text.slice(starts[at], starts[at + 1]) }));
}

function foldCharacter(character: string): string {
  return folded.reduce((text, [pattern, plain]) => text.replace(pattern, plain), character.normalize('NFKC'));
}
