/** An item as it stands on the page. */
import type { Scope } from '../../progress/tally/scopes.ts';
import { scopes } from '../head/globals.ts';

export interface ShownItem {
  scope: Scope;
  element: HTMLElement;
}

/** @returns `undefined` where there is no element, or it is not an item that can be ticked. */
export function shownItem(element: HTMLElement | null): ShownItem | undefined {
  const list = element?.closest<HTMLElement>('[data-list]')?.dataset['list'] ?? '';
  const scope = scopes.get(`${list}#${element?.id ?? ''}`);
  return element && scope ? { scope, element } : undefined;
}

/** The ISO day since when an item has its wording; absent for its first one. */
export function wordingOf({ id }: Scope): string | undefined {
  return document.getElementById(id)?.dataset['changed'];
}
