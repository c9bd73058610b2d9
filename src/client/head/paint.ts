/**
 * Paints progress: the checkboxes of the list, and each element with `data-tally`, which names a scope. An SVG gets the
 * property `--done` (0 to 1) and the attribute `data-extent` (none, some, all), and a `<progress>` its value. The
 * `<title>` gets the progress as a prefix. Any other element gets the message that its `data-as` names, with `{done}`
 * and `{count}`; if no item is applicable, the message `tally.none`.
 */
import { extentOf, type Scope, type Scopes, type Tally } from '../../progress/tally/scopes.ts';
import { pageTranslate } from './page-data.ts';

/** A painter: shows the present state in one element, and ignores elements that show none of it. */
export type Paint = (element: Element) => void;

/**
 * Creates the painter of progress.
 *
 * @param scopes All scopes of the page.
 * @returns A function that paints one element with the present tally of its scope, and ignores all other elements.
 */
export function createPaint(scopes: Scopes): Paint {
  const translate = pageTranslate();
  return (element) => {
    const scope = scopes.get(scopeName(element) ?? '');
    if (!scope) return;
    const { done, total } = scope.tally;
    const words = (key: string): string => translate(total === 0 ? 'tally.none' : key, { done, count: total });
    if (element instanceof HTMLInputElement) paintCheckbox(element, scope);
    else if (element instanceof SVGElement) paintRing(element, scope.tally);
    else if (element instanceof HTMLProgressElement) paintBar(element, scope.tally);
    else if (element instanceof HTMLTitleElement) paintTitle(element, done === 0 ? '' : `${words('tally.short')} · `);
    else setText(element, words(element.getAttribute('data-as') ?? ''));
  };
}

/** The selector of all elements that may show progress. */
export const progressSelector = '[data-tally], [data-list] input';

/** Returns the name of the scope in `data-tally`; for an item's checkbox, the scope of the item. */
export function scopeName(element: Element): string | undefined {
  if (!(element instanceof HTMLInputElement)) return element.getAttribute('data-tally') ?? undefined;
  if (element.type !== 'checkbox') return undefined;
  const list = element.closest('[data-list]')?.getAttribute('data-list');
  const item = element.closest('li');
  return list && item ? `${list}#${item.id}` : undefined;
}

/** True if the checkbox of an item is ticked. A parent is ticked when all its applicable leaves are done. */
export function isTicked({ tally }: Scope): boolean {
  return tally.done > 0 && extentOf(tally) === 'all';
}

function paintCheckbox(box: HTMLInputElement, scope: Scope): void {
  box.checked = isTicked(scope);
  box.indeterminate = scope.status === 'in-progress' || extentOf(scope.tally) === 'some';
}

function paintRing(ring: SVGElement, sum: Tally): void {
  ring.style.setProperty('--done', String(sum.total === 0 ? 0 : sum.done / sum.total));
  ring.dataset['extent'] = extentOf(sum);
}

/** Paints a full bar if no item is applicable, as the maximum of a `<progress>` must exceed zero. */
function paintBar(bar: HTMLProgressElement, { done, total }: Tally): void {
  bar.max = total || 1;
  bar.value = total === 0 ? 1 : done;
}

/** Puts the progress in front of the title. `data-title` stores the title with which the page was built. */
function paintTitle(title: HTMLTitleElement, progress: string): void {
  title.dataset['title'] ??= title.text;
  setText(title, progress + title.dataset['title']);
}

function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
