/** Provides the messages that pages seldom need, in one file per locale that the browser loads on demand. */
import { createHash } from 'node:crypto';
import type { Message, MessageKey } from '../../locale/translator.ts';
import { allLocales } from '../collection/documents.ts';
import { catalogueOf } from './words.ts';

/** Matches the keys of messages that only scripts loaded on demand use. */
const onDemand =
  /^(?:backup|bulk|changes|details|dialog|did|edit|projects|files|filter|import|keys|link|log|more|notice|orphans|print|save|share|snapshot|state|tally)\./u;

/** Returns one route per locale. */
export async function wordsRoutes(): Promise<{ params: { locale: string } }[]> {
  const locales = await allLocales();
  return locales.map((locale) => ({ params: { locale } }));
}

/** Returns the messages of scripts that are loaded on demand. */
export function wordsOnDemand(locale: string): Record<string, Message> {
  const catalogue = catalogueOf(locale);
  const keys = (Object.keys(catalogue) as MessageKey[]).filter((key) => onDemand.test(key));
  return Object.fromEntries(keys.map((key) => [key, catalogue[key]]));
}

/** Returns a script that defines the messages for the details that are drawn below items before the first frame. */
export function detailsWords(locale: string): string {
  const catalogue = catalogueOf(locale);
  const keys = (Object.keys(catalogue) as MessageKey[]).filter(
    (key) => key.startsWith('details.') || key === 'tally.none',
  );
  return `var jalonWords=${JSON.stringify(Object.fromEntries(keys.map((key) => [key, catalogue[key]])))};`;
}

/** Returns a version of those messages for the script's address, so that browsers do not use an outdated cache. */
export function detailsWordsVersion(locale: string): string {
  return createHash('sha256').update(detailsWords(locale)).digest('hex').slice(0, 8);
}
