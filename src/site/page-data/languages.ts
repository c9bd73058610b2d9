/** Describes languages with the names that pages show. */
import { directionOf, nativeNames } from '../../locale/locale.ts';
import { tagOf } from '../words/words.ts';

export interface Language {
  locale: string;
  tag: string;
  direction: 'ltr' | 'rtl';
  /** The name that the language has for itself. */
  name: string;
}

const known = new Map<string, Language[]>();

/** Returns the languages of some locales; a language that occurs twice has the region in its name. */
export function languagesOf(locales: readonly string[]): Language[] {
  const key = locales.join(' ');
  // Cached, because nearly every page needs the languages of the whole site.
  const languages = known.get(key) ?? describe(locales);
  known.set(key, languages);
  return languages;
}

function describe(locales: readonly string[]): Language[] {
  const names = nativeNames(locales.map(tagOf));
  return locales.map((locale) => {
    const tag = tagOf(locale);
    return { locale, tag, direction: directionOf(tag), name: names.get(tag) ?? tag };
  });
}
