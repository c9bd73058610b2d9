/**
 * Drawing progress into the page: into the checkboxes of its list, and into whatever has a `data-tally`, the name of a
 * scope. An SVG gets the property `--done` (0 to 1) and the attribute `data-extent` (none, some, all), a `<progress>`
 * its value, the page's title the progress in front, and anything else the text of the message that its `data-as` names,
 * with `{done}` and `{count}`; where nothing is applicable, that of `tally.none`.
 */
import { extentOf, type Scope, type Scopes, type Tally } from '../../progress/tally/scopes.ts';
import { pageTranslate } from './page-data.ts';

export type Paint = (element: Element) => void;

/**
 * @param scopes All scopes of the page.
 * @returns A function that draws one element as its scope is at that time, and leaves alone what shows no progress.
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

/** What matches this may show progress. */
export const progressSelector = '[data-tally], [data-list] input';

/** The scope that an element shows: its own, or that of the item whose checkbox it is. */
export function scopeName(element: Element): string | undefined {
  if (!(element instanceof HTMLInputElement)) return element.getAttribute('data-tally') ?? undefined;
  if (element.type !== 'checkbox') return undefined;
  const list = element.closest('[data-list]')?.getAttribute('data-list');
  const item = element.closest('li');
  return list && item ? `${list}#${item.id}` : undefined;
}

/** Whether the checkbox of an item is ticked: a parent's is when all leaves are done that are applicable. */
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

/** A bar's greatest value is more than zero in any case: where all is not applicable, it is full. */
function paintBar(bar: HTMLProgressElement, { done, total }: Tally): void {
  bar.max = total || 1;
  bar.value = total === 0 ? 1 : done;
}

/** The title as the page was built with it stands in `data-title`. */
function paintTitle(title: HTMLTitleElement, progress: string): void {
  title.dataset['title'] ??= title.text;
  setText(title, progress + title.dataset['title']);
}

function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
