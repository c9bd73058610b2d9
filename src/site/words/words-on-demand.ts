/** The words that a page seldom needs: a file a locale, which the browser loads when it does. */
import { createHash } from 'node:crypto';
import type { Message, MessageKey } from '../../locale/translator.ts';
import { allLocales } from '../collection/documents.ts';
import { catalogueOf } from './words.ts';

/** What is said only by scripts that are loaded on demand. */
const onDemand =
  /^(?:backup|bulk|changes|dialog|did|edit|projects|files|filter|import|keys|link|log|more|notice|orphans|print|said|save|share|stand|state|tally)\./u;

/** One route a locale. */
export async function wordsRoutes(): Promise<{ params: { locale: string } }[]> {
  const locales = await allLocales();
  return locales.map((locale) => ({ params: { locale } }));
}

/** @returns The messages of what is loaded on demand, by the first part of their keys. */
export function wordsOnDemand(locale: string): Record<string, Message> {
  const catalogue = catalogueOf(locale);
  const keys = (Object.keys(catalogue) as MessageKey[]).filter((key) => onDemand.test(key));
  return Object.fromEntries(keys.map((key) => [key, catalogue[key]]));
}

/** @returns The messages of what is drawn below items before the first frame, as a script that names them. */
export function detailsWords(locale: string): string {
  const catalogue = catalogueOf(locale);
  const keys = (Object.keys(catalogue) as MessageKey[]).filter(
    (key) => key.startsWith('said.') || key === 'tally.none',
  );
  return `var jalonWords=${JSON.stringify(Object.fromEntries(keys.map((key) => [key, catalogue[key]])))};`;
}

/** @returns Letters that are others once those messages are: what a browser keeps of them is good for this build. */
export function detailsWordsVersion(locale: string): string {
  return createHash('sha256').update(detailsWords(locale)).digest('hex').slice(0, 8);
}
