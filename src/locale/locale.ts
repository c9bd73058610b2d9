/** Locales: language tags, what they are called, and which way they are written. */

/** Scripts that are written from right to left (Unicode CLDR `layout/orientation`). */
const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi']);

/**
 * @param name A folder's name, such as `fr-fr` or `zh-Hant-TW`.
 * @returns The canonical language tag (`fr-FR`); `undefined` where it is none.
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
 * @param tag A canonical language tag.
 * @param other Another one.
 * @returns Whether they do not contradict each other: they are the same, or one is less exact (`fr` and `fr-FR`).
 */
export function isAgreeing(tag: string, other: string): boolean {
  return `${tag}-`.startsWith(`${other}-`) || `${other}-`.startsWith(`${tag}-`);
}

/** @returns The text direction of a language. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return rightToLeft.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** Attributes of an element whose text is in another language than what is around it. */
export interface LanguageAttributes {
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/** @returns What an element with text of a language has to say within another one: nothing, where they are the same. */
export function languageAttributes(tag: string, around: string): LanguageAttributes {
  return tag === around ? {} : { lang: tag, dir: directionOf(tag) };
}

/** What a language is called in another one: `anglais` is English in French. */
export function languageName(tag: string, inLanguage: string): string {
  return displayName(new Intl.Locale(tag).language, inLanguage) ?? tag;
}

/**
 * What languages call themselves.
 *
 * @param tags The languages of the site.
 * @returns Tag to name: `Français`, or `Français (Canada)` where the site has more than one French.
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
