/** The words that a page seldom needs: a file a locale, which the browser loads when it does. */
import type { Message, MessageKey } from '../locale/translator.ts';
import { allLocales } from './documents.ts';
import { catalogueOf } from './words.ts';

/** One route a locale. */
export async function wordsRoutes(): Promise<{ params: { locale: string } }[]> {
  const locales = await allLocales();
  return locales.map((locale) => ({ params: { locale } }));
}

/** @returns The messages for marks whose item is gone, and for sharing. */
export function wordsOnDemand(locale: string): Record<string, Message> {
  const catalogue = catalogueOf(locale);
  const keys = (Object.keys(catalogue) as MessageKey[]).filter((key) => /^(?:orphans|share)\./u.test(key));
  return Object.fromEntries(keys.map((key) => [key, catalogue[key]]));
}
