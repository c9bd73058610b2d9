/** Reads the data in the head of a page: its outlines and its messages. */
import { createTranslate, type Message, type Translate } from '../../locale/translator.ts';
import type { OutlineData } from '../../progress/tally/outline.ts';
import { buildScopes, type Scope } from '../../progress/tally/scopes.ts';

/** Returns the scopes of the page by name, with every leaf open. */
export function readScopes(): Map<string, Scope> {
  return buildScopes(readPageJson<OutlineData[]>('j-outlines', []));
}

/** True if a scope is an item, which can have a mark. */
export function isItem({ kind }: Scope): boolean {
  return kind === 'leaf' || kind === 'parent';
}

/** Returns the language tag of the interface: the page's, or another one if there are no messages in that language. */
export function wordsTag(): string {
  const tag = document.getElementById('j-messages')?.lang ?? '';
  return tag === '' ? document.documentElement.lang : tag;
}

/** Returns a translator for the few messages that the page has for its first frames. */
export function pageTranslate(): Translate<string> {
  const messages = readPageJson<Record<string, Message>>('j-messages', {});
  return createTranslate(wordsTag(), messages, document.getElementById('j-messages')?.dataset['thousands']);
}

/** Returns the JSON in a script element, which the site's build wrote; `fallback` if the page has no such element. */
function readPageJson<Data>(id: string, fallback: Data): Data {
  const text = document.getElementById(id)?.textContent;
  return text ? (JSON.parse(text) as Data) : fallback;
}
