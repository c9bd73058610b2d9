/** Language tags: their canonical form, their names and their text direction. */

/** The scripts that run from right to left, by Unicode CLDR (`layout/orientation`). */
const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi']);

/**
 * Returns the canonical language tag of a folder's name.
 *
 * @param name Such as `fr-fr` or `zh-Hant-TW`.
 * @returns Such as `fr-FR`; `undefined` if the name is not the tag of a known language.
 */
export function canonicalTag(name: string): string | undefined {
  try {
    const tag = Intl.getCanonicalLocales(name)[0];
    return tag !== undefined && displayName(tag, 'en') !== undefined ? tag : undefined;
  } catch {
    return undefined;
  }
}

/**
 * True if two canonical language tags do not contradict each other: the tags are equal, or one is more specific than
 * the other (`fr-FR` and `fr`).
 */
export function isAgreeing(tag: string, other: string): boolean {
  return `${tag}-`.startsWith(`${other}-`) || `${other}-`.startsWith(`${tag}-`);
}

/** Returns the text direction of a language. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return rightToLeft.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** The attributes of an element whose language differs from the language around it. */
export interface LanguageAttributes {
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/** Returns the attributes of an element in one language within another; none if the languages are equal. */
export function languageAttributes(tag: string, around: string): LanguageAttributes {
  return tag === around ? {} : { lang: tag, dir: directionOf(tag) };
}

/** Returns the name of a language in another language: `anglais` for English in French. */
export function languageName(tag: string, inLanguage: string): string {
  return displayName(new Intl.Locale(tag).language, inLanguage) ?? tag;
}

/**
 * Returns the name of each language in that language.
 *
 * @param tags The language tags of the site.
 * @returns The names by tag: `Français`, or `Français (Canada)` if several tags share the language.
 */
export function nativeNames(tags: readonly string[]): Map<string, string> {
  const languages = tags.map((tag) => new Intl.Locale(tag).language);
  return new Map(
    tags.map((tag, index) => {
      const language = languages[index] ?? tag;
      const alone = languages.filter((other) => other === language).length === 1;
      const name = displayName(alone ? language : tag, tag) ?? tag;
      const [first = ''] = name;
      return [tag, first.toLocaleUpperCase(tag) + name.slice(first.length)];
    }),
  );
}

function displayName(tag: string, inLanguage: string): string | undefined {
  return new Intl.DisplayNames(inLanguage, { type: 'language', fallback: 'none' }).of(tag);
}
