/** Choosing the language that serves a reader best. */

/**
 * @param available Language tags that the site has, such as `['en-us', 'fr-fr', 'pt-br']`; any case.
 * @param wanted What the reader reads, best first, such as `navigator.languages`.
 * @param fallback What to give a reader of none of them.
 * @returns One of `available`, as written there: the same tag, else another variety of the same language.
 */
export function negotiateLocale(available: readonly string[], wanted: readonly string[], fallback: string): string {
  for (const want of wanted.map((tag) => tag.toLowerCase())) {
    const found =
      available.find((tag) => tag.toLowerCase() === want) ?? available.find((tag) => language(tag) === language(want));
    if (found !== undefined) return found;
  }
  return fallback;
}

function language(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? tag;
}
