/** Returns the locale of the page in lower case, such as `fr-fr`. */
export function pageLocale(): string {
  return document.documentElement.lang.toLowerCase();
}
