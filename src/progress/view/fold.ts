/** Texts as they are compared when a person looks for words: without what keyboards and habits write differently. */

/** Letters that stay one letter in Unicode, and that people write with others. */
const letters: Readonly<Record<string, string>> = {
  æ: 'ae',
  đ: 'd',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
};

/**
 * @returns The text in small letters without accents, with ligatures as their letters, and with one kind of apostrophe and
 *   of hyphen.
 */
export function fold(text: string): string {
  // Most texts of some languages, and much faster.
  if (/^[\x20-\x7e\s]*$/u.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[æđıłøœß]/gu, (letter) => letters[letter] ?? letter)
    .replaceAll(/[‘’ʼ′]/gu, "'")
    .replaceAll(/[‐–—]/gu, '-');
}

/** @returns The words of a text, folded. */
export function foldedWords(text: string): string[] {
  return fold(text)
    .split(/\s+/u)
    .filter((word) => word !== '');
}
