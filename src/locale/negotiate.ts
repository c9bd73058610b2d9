/** Choosing the language that serves a reader best. */

/**
 * @param available Language tags that the site has, such as `['en-us', 'fr-fr', 'pt-br']`; any case.
 * @param wanted What the reader reads, best first, such as `navigator.languages`; what is no language tag is passed over.
 * @param fallback What to give a reader of none of them.
 * @returns One of `available`, as written there: the first that is a wanted tag, or another variety of that language in
 *   the same script; else one in another script; else `fallback`.
 */
export function negotiateLocale(available: readonly string[], wanted: readonly string[], fallback: string): string {
  for (const isMatch of [isSameWriting, isSameLanguage]) {
    for (const want of wanted) {
      const found =
        available.find((tag) => tag.toLowerCase() === want.toLowerCase()) ??
        available.find((tag) => isMatch(tag, want));
      if (found !== undefined) return found;
    }
  }
  return fallback;
}

/** Whether two tags are the same language in the same script: `pt-BR` and `pt`, but not `zh-CN` and `zh-TW`. */
export function isSameWriting(a: string, b: string): boolean {
  return isSameLanguage(a, b) && likely(a)?.script === likely(b)?.script;
}

function isSameLanguage(a: string, b: string): boolean {
  const language = likely(a)?.language;
  return language !== undefined && language === likely(b)?.language;
}

/** A tag with what it leaves out, as Unicode's likely subtags have it: `zh-TW` is in the script `Hant`. */
function likely(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return undefined;
  }
}
