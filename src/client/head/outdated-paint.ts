/**
 * Showing which items were ticked for an earlier wording: such an item gets `data-outdated`, and the notice above the
 * list, which has `data-reworded`, says how many there are. Not part of `paint.ts`, as most pages have no such items.
 */
import type { Mark } from '../../progress/marks/mark.ts';
import type { Scope, Scopes } from '../../progress/tally/scopes.ts';
import { isOutdated, isParentOutdated } from '../../progress/marks/outdated.ts';
import { pageLocale } from './page-locale.ts';
import { scopeName, type Paint } from './paint.ts';
import { pageTranslate } from './page-data.ts';

/** What matches this may show it. */
export const outdatedSelector = '[data-reworded], [data-changed] input';

/**
 * @param scopes All scopes of the page.
 * @param markOf The mark of a leaf.
 * @returns A function that draws one element, and leaves others alone.
 */
export function createOutdatedPaint(scopes: Scopes, markOf: (item: Scope) => Mark | undefined): Paint {
  const translate = pageTranslate();
  const check = (name: string, changed: string): boolean => {
    const scope = scopes.get(name);
    const marks = scope?.leaves.map(markOf) ?? [];
    return scope?.kind === 'leaf' ? isOutdated(marks[0], changed, pageLocale()) : isParentOutdated(marks, changed);
  };
  return (element) => {
    const item = element instanceof HTMLInputElement ? element.closest('li') : undefined;
    const changed = item?.dataset['changed'];
    if (changed !== undefined) item?.toggleAttribute('data-outdated', check(scopeName(element) ?? '', changed));
    const days = element.getAttribute('data-reworded');
    if (days === null) return;
    const list = element.closest('[data-list]')?.getAttribute('data-list') ?? '';
    const all = Object.entries(JSON.parse(days) as Record<string, string>);
    const count = all.filter(([id, day]) => check(`${list}#${id}`, day)).length;
    element.parentElement?.toggleAttribute('hidden', count === 0);
    const words = translate(element.getAttribute('data-as') ?? '', { count });
    if (element.textContent !== words) element.textContent = words;
  };
}
