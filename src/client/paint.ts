/**
 * Drawing progress into the page: into the checkboxes of its list, and into whatever has a `data-tally`, the name of a
 * scope. An SVG gets the property `--done` (0 to 1) and the attribute `data-extent` (none, some, all), a `<progress>`
 * its value, and anything else the text of the message that its `data-as` names, with `{done}` and `{count}`.
 */
import { createTranslate, type Message } from '../locale/translator.ts';
import { extentOf, tally, type Tally } from '../progress/tally.ts';
import { readPageJson } from './page-json.ts';
import type { Scope } from './scopes.ts';
import { wordsTag } from './words-tag.ts';

export type Paint = (element: Element) => void;

/**
 * @param scopes All scopes of the page.
 * @param isDone Whether a leaf is done.
 * @returns A function that draws one element, and leaves alone what shows no progress.
 */
export function createPaint(
  scopes: ReadonlyMap<string, Scope>,
  isDone: (document: string, id: string) => boolean,
): Paint {
  const messages = readPageJson<Record<string, Message>>('j-messages', {});
  const translate = createTranslate(wordsTag(), messages);
  return (element) => {
    const scope = scopes.get(scopeName(element) ?? '');
    if (!scope) return;
    const sum = tally(scope.leaves, (id) => isDone(scope.document, id));
    if (element instanceof HTMLInputElement) paintCheckbox(element, sum);
    else if (element instanceof SVGElement) paintRing(element, sum);
    else if (element instanceof HTMLProgressElement) element.value = sum.done;
    else {
      const words = translate(element.getAttribute('data-as') ?? '', { done: sum.done, count: sum.total });
      if (element.textContent !== words) element.textContent = words;
    }
  };
}

/** What matches this may show progress. */
export const painted = '[data-tally], [data-list] input';

/** The scope that an element shows: its own, or that of the item whose checkbox it is. */
export function scopeName(element: Element): string | undefined {
  if (!(element instanceof HTMLInputElement)) return element.getAttribute('data-tally') ?? undefined;
  const list = element.closest('[data-list]')?.getAttribute('data-list');
  const item = element.closest('li');
  return list && item ? `${list}#${item.id}` : undefined;
}

function paintCheckbox(box: HTMLInputElement, sum: Tally): void {
  const extent = extentOf(sum);
  box.checked = extent === 'all';
  box.indeterminate = extent === 'some';
}

function paintRing(ring: SVGElement, sum: Tally): void {
  ring.style.setProperty('--done', String(sum.total === 0 ? 0 : sum.done / sum.total));
  ring.dataset['extent'] = extentOf(sum);
}
