/**
 * Paints which items have outdated ticks: such an item gets `data-outdated`, and the notice above the list, which has
 * `data-reworded`, shows their number. Separate from `paint.ts`, as most pages have no reworded items.
 */
import type { Mark } from '../../progress/marks/mark.ts';
import type { Scope, Scopes } from '../../progress/tally/scopes.ts';
import { isOutdated, isParentOutdated } from '../../progress/marks/outdated.ts';
import { pageLocale } from './page-locale.ts';
import { scopeName, type Paint } from './paint.ts';
import { pageTranslate } from './page-data.ts';

/** The selector of all elements that may show outdated ticks. */
export const outdatedSelector = '[data-reworded], [data-changed] input';

/**
 * Creates the painter of outdated ticks.
 *
 * @param scopes All scopes of the page.
 * @param markOf Returns the mark of a leaf.
 * @returns A function that paints one element, and ignores every element that shows no outdated ticks.
 */
export function createOutdatedPaint(scopes: Scopes, markOf: (item: Scope) => Mark | undefined): Paint {
  const translate = pageTranslate();
  const isItemOutdated = (name: string, changed: string): boolean => {
    const scope = scopes.get(name);
    const marks = scope?.leaves.map(markOf) ?? [];
    return scope?.kind === 'leaf' ? isOutdated(marks[0], changed, pageLocale()) : isParentOutdated(marks, changed);
  };
  return (element) => {
    const item = element instanceof HTMLInputElement ? element.closest('li') : undefined;
    const changed = item?.dataset['changed'];
    if (changed !== undefined)
      item?.toggleAttribute('data-outdated', isItemOutdated(scopeName(element) ?? '', changed));
    const days = element.getAttribute('data-reworded');
    if (days === null) return;
    const list = element.closest('[data-list]')?.getAttribute('data-list') ?? '';
    const all = Object.entries(JSON.parse(days) as Record<string, string>);
    const count = all.filter(([id, day]) => isItemOutdated(`${list}#${id}`, day)).length;
    element.parentElement?.toggleAttribute('hidden', count === 0);
    const words = translate(element.getAttribute('data-as') ?? '', { count });
    if (element.textContent !== words) element.textContent = words;
  };
}
