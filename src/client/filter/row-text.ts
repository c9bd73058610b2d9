/** The texts that a filter searches. */
import { fold } from '../../progress/view/fold.ts';
import { detailText, type Mark } from '../../progress/marks/mark.ts';
import type { Scope } from '../../progress/tally/scopes.ts';

/** The text of each item on the page, cached: it does not change. */
const pageTexts = new WeakMap<Element, string>();

/** Returns the text of an item, its note and its owner, folded for comparison (`fold.ts`). */
export function rowText(element: Element, mark: Mark | undefined): string {
  const detailTexts = [detailText(mark, 'note'), detailText(mark, 'owner')].filter((text) => text !== '');
  return [pageText(element), ...detailTexts.map(fold)].join('\n');
}

function pageText(element: Element): string {
  const known = pageTexts.get(element);
  if (known !== undefined) return known;
  const text = fold(readText(element));
  pageTexts.set(element, text);
  return text;
}

/** Returns the text of an item with its callouts, without the items below and the lines that scripts add. */
function readText(element: Element): string {
  const [line, ...blocks] = element.children;
  const texts = [line?.querySelector('label'), ...blocks.filter((block) => !block.matches('.items, .said, .reworded'))];
  return texts.map((part) => part?.textContent ?? '').join('\n');
}

/** A part of a list, of which only items have a scope. */
type Row = Readonly<{ element: HTMLElement; scope: Scope | undefined }>;

/**
 * Caches the texts of a long list in batches, before the person types.
 *
 * @param onDone Called after the last batch.
 */
export function readTextsAhead(parts: readonly Row[], onDone: () => void, from = 0): void {
  const batch = parts.slice(from, from + 200);
  for (const { element, scope } of batch) if (scope) pageText(element);
  if (batch.length === 0) onDone();
  else setTimeout(readTextsAhead, 0, parts, onDone, from + batch.length);
}
