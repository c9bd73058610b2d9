/** @returns The locale of the page, lower case: `fr-fr`. */
export function pageLocale(): string {
  return document.documentElement.lang.toLowerCase();
}
