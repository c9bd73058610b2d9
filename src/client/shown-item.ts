/** An item as it stands on the page. */
import type { Mark } from '../progress/mark.ts';
import { markOf } from './marks.ts';
import type { Scope } from './scopes.ts';

export interface ShownItem {
  id: string;
  element: HTMLElement;
  isParent: boolean;
  /** It, or those below it that can be ticked. */
  leaves: ShownLeaf[];
}

export interface ShownLeaf {
  document: string;
  id: string;
  mark: Mark | undefined;
  /** The ISO day since when it has its wording; absent for its first one. */
  changed: string | undefined;
}

/** @returns `undefined` where there is no element, or it is not an item that can be ticked. */
export function shownItem(scopes: ReadonlyMap<string, Scope>, element: HTMLElement | null): ShownItem | undefined {
  const list = element?.closest<HTMLElement>('[data-list]')?.dataset['list'] ?? '';
  const scope = scopes.get(`${list}#${element?.id ?? ''}`);
  if (!element || !scope) return undefined;
  const leaves = scope.leaves.map((id) => ({
    document: list,
    id,
    mark: markOf(list, id),
    changed: document.getElementById(id)?.dataset['changed'],
  }));
  return { id: element.id, element, isParent: leaves[0]?.id !== element.id, leaves };
}
