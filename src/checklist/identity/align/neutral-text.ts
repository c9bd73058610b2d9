/** What two languages have in common in a text: names and numbers, which nobody translates. */

/** A word of Latin letters or digits, product names with their dots and dashes too. */
const word = /[\p{sc=Latin}\p{N}][\p{sc=Latin}\p{N}.+#-]*/gu;

/**
 * @param text A text in any language.
 * @returns Its names, acronyms and numbers, in order, with a blank between them. A capital at the very start says
 *   nothing: every sentence has one.
 */
export function neutralText(text: string): string {
  const names = [...text.normalize('NFKC').matchAll(word)].filter(
    ({ 0: name, index }) => /\d|\p{Lu}.*\p{Lu}/u.test(name) || (/^\p{Lu}/u.test(name) && index > 0),
  );
  return names.map(([name]) => name.replace(/[.-]+$/u, '')).join(' ');
}
