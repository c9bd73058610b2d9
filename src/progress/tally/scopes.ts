/**
 * Scopes: the lists, phases and items of a page, by name, each with the tally of its leaves.
 *
 * `your-responsibilities` is a list, `your-responsibilities#general` one of its phases, and
 * `your-responsibilities#general/3` an item. The part after `#` is also the fragment of an address.
 *
 * A change of a leaf updates the tallies of all scopes around it, so a page never counts thousands of items again.
 */
import type { Status } from '../marks/mark.ts';
import type { OutlineData, OutlineNode } from './outline.ts';

/** How many of some leaves are done. Leaves that are not applicable do not count. */
export interface Tally {
  done: number;
  total: number;
}

/** How much of a tally is done. A tally without leaves is done. */
export type Extent = 'none' | 'some' | 'all';

export interface Scope {
  name: string;
  list: string;
  /** The anchor of a phase, or the id of an item; empty for a list. */
  id: string;
  kind: 'list' | 'phase' | 'parent' | 'leaf';
  /** The scope around this one; `undefined` for a list. */
  parent: Scope | undefined;
  /** The leaves of the scope in order; a leaf contains itself. */
  leaves: Scope[];
  tally: Tally;
  /** The status of a leaf; `open` for other scopes. */
  status: Status;
}

export type Scopes = ReadonlyMap<string, Scope>;

/**
 * Builds the scopes of a page, with all leaves open.
 *
 * @param outlines The lists of the page.
 * @returns All scopes by name, in the order of the page: each list before its phases, each parent before its items.
 */
export function buildScopes(outlines: readonly OutlineData[]): Map<string, Scope> {
  const scopes = new Map<string, Scope>();
  const add = (list: string, id: string, kind: Scope['kind'], parent: Scope | undefined): Scope => {
    const name = id === '' ? list : `${list}#${id}`;
    const tally = { done: 0, total: 0 };
    const scope: Scope = { name, list, id, kind, parent, leaves: [], tally, status: 'open' };
    scopes.set(name, scope);
    return scope;
  };
  const addItem = (node: OutlineNode, anchor: string, parent: Scope): void => {
    // No temporary objects per leaf: this runs before the first frame, for thousands of leaves.
    const isLeaf = typeof node === 'string';
    const name = isLeaf ? node : node[0];
    const item = add(parent.list, name.includes('/') ? name : `${anchor}/${name}`, isLeaf ? 'leaf' : 'parent', parent);
    if (!isLeaf) {
      for (const below of node.slice(1)) addItem(below, anchor, item);
      return;
    }
    item.leaves = [item];
    item.tally.total = 1;
    for (let scope: Scope | undefined = parent; scope; scope = scope.parent) {
      scope.leaves.push(item);
      scope.tally.total++;
    }
  };
  for (const { list, phases } of outlines) {
    const listScope = add(list, '', 'list', undefined);
    for (const [anchor, ...nodes] of phases) {
      const phase = add(list, anchor, 'phase', listScope);
      for (const node of nodes) addItem(node, anchor, phase);
    }
  }
  return scopes;
}

/** Returns how much of a tally is done. */
export function extentOf({ done, total }: Tally): Extent {
  if (done >= total) return 'all';
  return done === 0 ? 'none' : 'some';
}

/** Returns a scope and all scopes around it, from the inside out. */
export function withAncestors(scope: Scope): Scope[] {
  const scopes = [scope];
  for (let { parent } = scope; parent; { parent } = parent) scopes.push(parent);
  return scopes;
}

/** Sets the status of a leaf, and updates the tallies of the scopes around it. Other scopes stay unchanged. */
export function setLeafStatus(leaf: Scope, status: Status): void {
  const { status: before } = leaf;
  if (leaf.kind !== 'leaf' || before === status) return;
  leaf.status = status;
  for (let scope: Scope | undefined = leaf; scope; scope = scope.parent) {
    scope.tally.done += Number(status === 'done') - Number(before === 'done');
    scope.tally.total += Number(before === 'not-applicable') - Number(status === 'not-applicable');
  }
}
