/** Languages as pages name them. */
import { directionOf, nativeNames } from '../../locale/locale.ts';
import { tagOf } from '../words/words.ts';

export interface Language {
  locale: string;
  tag: string;
  direction: 'ltr' | 'rtl';
  /** What it calls itself. */
  name: string;
}

const known = new Map<string, Language[]>();

/** @returns The languages of some locales: with the region in their names where a language is there twice. */
export function languagesOf(locales: readonly string[]): Language[] {
  const key = locales.join(' ');
  // Nearly every page asks for those of the whole site.
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
