/**
 * Scopes: everything on a page that adds up leaves, by name, with its sum.
 *
 * `your-responsibilities` is a document, `your-responsibilities#general` a phase of it, and
 * `your-responsibilities#general/3` an item, a leaf or a parent: the fragments of the document's addresses.
 *
 * A sum is kept up to date by each change of a leaf, on the way up to its document: a page of thousands of items does
 * not count them again for one.
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
  /** Its fragment: a phase's anchor, or an item's id; empty for the document. */
  id: string;
  kind: 'list' | 'phase' | 'parent' | 'leaf';
  /** The scope that it stands in. */
  parent: Scope | undefined;
  /** The leaves below it, in order; a leaf is its own. */
  leaves: Scope[];
  /** How far they are. */
  tally: Tally;
  /** Of a leaf. */
  status: Status;
}

export type Scopes = ReadonlyMap<string, Scope>;

/**
 * @param outlines The lists of a page, as it carries them.
 * @returns All scopes by name, each document before its phases and each parent before its items; nothing is done.
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
    // Nothing is made for a leaf that it does not keep: thousands stand here before the first frame.
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
    const whole = add(list, '', 'list', undefined);
    for (const [anchor, ...nodes] of phases) {
      const phase = add(list, anchor, 'phase', whole);
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

/** The scope itself, and all that it stands in, from within. */
export function withAncestors(scope: Scope): Scope[] {
  const scopes = [scope];
  for (let { parent } = scope; parent; { parent } = parent) scopes.push(parent);
  return scopes;
}

/**
 * Gives a leaf a status, and its scopes the new sum.
 *
 * @param status That of its mark; of a scope that is no leaf nothing is changed.
 */
export function setLeafStatus(leaf: Scope, status: Status): void {
  const { status: before } = leaf;
  if (leaf.kind !== 'leaf' || before === status) return;
  leaf.status = status;
  for (let scope: Scope | undefined = leaf; scope; scope = scope.parent) {
    scope.tally.done += Number(status === 'done') - Number(before === 'done');
    scope.tally.total += Number(before === 'not-applicable') - Number(status === 'not-applicable');
  }
}
