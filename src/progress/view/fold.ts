/** Folds texts for searching: removes differences of case, accents and punctuation that people type differently. */

/** Letters that Unicode does not decompose, and their common spellings. */
const letters: Readonly<Record<string, string>> = {
  æ: 'ae',
  đ: 'd',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
};

/** Returns a text in lower case, without accents and ligatures, and with ASCII apostrophes and hyphens. */
export function fold(text: string): string {
  // Fast path for ASCII, which is most text in some languages.
  if (/^[\x20-\x7e\s]*$/u.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[æđıłøœß]/gu, (letter) => letters[letter] ?? letter)
    .replaceAll(/[‘’ʼ′]/gu, "'")
    .replaceAll(/[‐–—]/gu, '-');
}

/** Returns the folded words of a text. */
export function foldedWords(text: string): string[] {
  return fold(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
}
