/** The words that come with a page. */
import { createTranslate, type Message, type Translate } from '../../locale/translator.ts';
import { readPageJson } from './page-json.ts';

/** @returns The language that the interface speaks: the page's, but where there are no words in that. */
export function wordsTag(): string {
  const own = document.getElementById('j-messages')?.lang ?? '';
  return own === '' ? document.documentElement.lang : own;
}

/** @returns What translates the few messages that the page carries for its first frames. */
export function pageTranslate(): Translate<string> {
  const messages = readPageJson<Record<string, Message>>('j-messages', {});
  return createTranslate(wordsTag(), messages, document.getElementById('j-messages')?.dataset['thousands']);
}
