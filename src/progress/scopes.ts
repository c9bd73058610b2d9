/**
 * Scopes: everything on a page that adds up leaves, by name, with its sum.
 *
 * `your-responsibilities` is a document, `your-responsibilities#general` a phase of it, and
 * `your-responsibilities#general/3` an item, a leaf or a parent: the fragments of the document's addresses.
 *
 * A sum is kept up to date by each change of a leaf, on the way up to its document: a page of thousands of items does
 * not count them again for one.
 */
import type { Status } from './mark.ts';
import type { Outline, OutlineItem } from './outline.ts';
import type { Tally } from './tally.ts';

export interface Scope {
  name: string;
  document: string;
  /** Its fragment: a phase's anchor, or an item's id; empty for the document. */
  id: string;
  kind: 'document' | 'phase' | 'parent' | 'leaf';
  /** The scope that it stands in. */
  above: Scope | undefined;
  /** The leaves below it, in order; a leaf is its own. */
  leaves: Scope[];
  /** How far they are. */
  tally: Tally;
  /** Of a leaf. */
  status: Status;
}

export type Scopes = ReadonlyMap<string, Scope>;

/**
 * @param outlines The lists of a page.
 * @returns All scopes by name, each document before its phases and each parent before its items; nothing is done.
 */
export function buildScopes(outlines: readonly Outline[]): Map<string, Scope> {
  const scopes = new Map<string, Scope>();
  const add = (document: string, id: string, kind: Scope['kind'], above: Scope | undefined): Scope => {
    const name = id === '' ? document : `${document}#${id}`;
    const tally = { done: 0, total: 0 };
    const scope: Scope = { name, document, id, kind, above, leaves: [], tally, status: 'open' };
    scopes.set(name, scope);
    return scope;
  };
  const addItem = ({ id, items }: OutlineItem, above: Scope): void => {
    const item = add(above.document, id, items.length > 0 ? 'parent' : 'leaf', above);
    for (const below of items) addItem(below, item);
    if (items.length > 0) return;
    for (const scope of upFrom(item)) {
      scope.leaves.push(item);
      scope.tally.total++;
    }
  };
  for (const { document, phases } of outlines) {
    const whole = add(document, '', 'document', undefined);
    for (const { anchor, items } of phases) {
      const phase = add(document, anchor, 'phase', whole);
      for (const item of items) addItem(item, phase);
    }
  }
  return scopes;
}

/** The scope itself, and all that it stands in, from within. */
export function upFrom(scope: Scope): Scope[] {
  return scope.above ? [scope, ...upFrom(scope.above)] : [scope];
}

/**
 * Gives a leaf a status, and its scopes the new sum.
 *
 * @param status That of its mark; of a scope that is no leaf nothing is changed.
 * @returns The scopes that show something else now.
 */
export function setLeafStatus(leaf: Scope, status: Status): Scope[] {
  const { status: before } = leaf;
  if (leaf.kind !== 'leaf' || before === status) return [];
  leaf.status = status;
  const changed = upFrom(leaf);
  for (const { tally } of changed) {
    tally.done += Number(status === 'done') - Number(before === 'done');
    tally.total += Number(before === 'not-applicable') - Number(status === 'not-applicable');
  }
  return changed;
}
