/** The words of what is loaded on demand. */
import type { Catalogue, Translate } from '../../locale/translator.ts';
import { createTranslate, wordsTag } from '../head/globals.ts';
import { fetchJson } from './fetch-json.ts';

let asked: Promise<Translate> | undefined;

/**
 * @returns The translator of the page's words; of all messages it has those that `src/site/words/words-on-demand.ts` hands
 *   over. It rejects where they cannot be loaded; the next call asks again.
 */
export function loadWords(): Promise<Translate> {
  asked ??= fetchJson<Catalogue>('words').then(
    (catalogue) => createTranslate(wordsTag(), catalogue),
    (error: unknown) => {
      asked = undefined;
      throw error;
    },
  );
  return asked;
}
