/** Finds the items of the page. */
import type { Scope } from '../../progress/tally/scopes.ts';
import { scopes } from '../head/globals.ts';

/** An item and its list element. */
export interface ShownItem {
  scope: Scope;
  element: HTMLElement;
}

/** Returns the item of a list element; `undefined` if the element is no item of a list. */
export function shownItem(element: HTMLElement | null): ShownItem | undefined {
  const list = element?.closest<HTMLElement>('[data-list]')?.dataset['list'] ?? '';
  const scope = scopes.get(`${list}#${element?.id ?? ''}`);
  return element && scope ? { scope, element } : undefined;
}

/** Returns the ISO day since which an item has its present wording; `undefined` for its first wording. */
export function wordingOf({ id }: Scope): string | undefined {
  return document.getElementById(id)?.dataset['changed'];
}
