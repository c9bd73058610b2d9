/** Chooses the language of the site that serves a reader best. */

/**
 * Returns the available language that a reader prefers.
 *
 * @param available The language tags of the site, such as `['en-us', 'fr-fr', 'pt-br']`, in any case.
 * @param preferred The languages of the reader, best first, such as `navigator.languages`. Invalid tags are skipped.
 * @param fallback The language for a reader of none of the available ones.
 * @returns One of `available`, as written there. For each preferred tag in turn, an equal tag wins, then another
 *   variety of the language in the same script. Varieties in another script come after all of those, then `fallback`.
 */
export function negotiateLocale(available: readonly string[], preferred: readonly string[], fallback: string): string {
  for (const isMatch of [isSameWriting, isSameLanguage]) {
    for (const tag of preferred) {
      const found =
        available.find((candidate) => candidate.toLowerCase() === tag.toLowerCase()) ??
        available.find((candidate) => isMatch(candidate, tag));
      if (found !== undefined) return found;
    }
  }
  return fallback;
}

/** True if two tags name the same language in the same script: `pt-BR` and `pt`, but not `zh-CN` and `zh-TW`. */
export function isSameWriting(a: string, b: string): boolean {
  return isSameLanguage(a, b) && maximize(a)?.script === maximize(b)?.script;
}

function isSameLanguage(a: string, b: string): boolean {
  const language = maximize(a)?.language;
  return language !== undefined && language === maximize(b)?.language;
}

/** Returns a tag with its likely subtags, by Unicode CLDR: `zh-TW` gets the script `Hant`. */
function maximize(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return undefined;
  }
}
