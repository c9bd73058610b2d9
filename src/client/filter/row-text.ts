/** The text in which a filter looks for words. */
import { fold } from '../../progress/view/fold.ts';
import { detailText, type Mark } from '../../progress/marks/mark.ts';
import type { Part } from './list-rows.ts';

/** What the page says of each item: it stays the same. */
const texts = new WeakMap<Element, string>();

/** @returns The text of an item, its note and its owner, folded. */
export function rowText(element: Element, mark: Mark | undefined): string {
  const said = [detailText(mark, 'note'), detailText(mark, 'owner')].filter((text) => text !== '');
  return [pageText(element), ...said.map(fold)].join('\n');
}

function pageText(element: Element): string {
  const known = texts.get(element);
  if (known !== undefined) return known;
  const text = fold(readText(element));
  texts.set(element, text);
  return text;
}

/** The text of an item with its callouts, without the items below it and what scripts say of it. */
function readText(element: Element): string {
  const [line, ...blocks] = element.children;
  const own = [line?.querySelector('label'), ...blocks.filter((block) => !block.matches('.items, .said, .reworded'))];
  return own.map((part) => part?.textContent ?? '').join('\n');
}

/**
 * Reads the texts of a long list bit by bit, so that they are there when one begins to write.
 *
 * @param andThen Called when all are there.
 */
export function readTextsAhead(parts: readonly Part[], andThen: () => void, from = 0): void {
  const some = parts.slice(from, from + 200);
  for (const { element, scope } of some) if (scope) pageText(element);
  if (some.length === 0) andThen();
  else setTimeout(readTextsAhead, 0, parts, andThen, from + some.length);
}
