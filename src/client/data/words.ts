/** Loads the messages of modules that are loaded on demand, once per page. */
import type { Catalogue } from '../../locale/translator.ts';
import { createTranslate, wordsTag } from '../head/globals.ts';
import { fetchJson, shareRequest } from './fetch-json.ts';

/**
 * Returns a translator with the messages that `src/site/words/words-on-demand.ts` selects.
 *
 * @throws LoadError if the messages cannot be loaded.
 */
export const loadWords = shareRequest(async () => createTranslate(wordsTag(), await fetchJson<Catalogue>('words')));
