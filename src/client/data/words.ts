/** Loads the messages of modules that are loaded on demand, once per page. */
import type { Catalogue, Translate } from '../../locale/translator.ts';
import { createTranslate, wordsTag } from '../head/globals.ts';
import { fetchJson } from './fetch-json.ts';

let request: Promise<Translate> | undefined;

/**
 * Returns a translator with the messages that `src/site/words/words-on-demand.ts` selects. All callers share one
 * request; after a failure, the next call tries again.
 *
 * @throws LoadError if the messages cannot be loaded.
 */
export function loadWords(): Promise<Translate> {
  request ??= fetchJson<Catalogue>('words').then(
    (catalogue) => createTranslate(wordsTag(), catalogue),
    (error: unknown) => {
      request = undefined;
      throw error;
    },
  );
  return request;
}
