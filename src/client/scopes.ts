/**
 * Scopes: everything on the page that adds up leaves, by name.
 *
 * `your-responsibilities` is a document, `your-responsibilities#general` a phase of it, and
 * `your-responsibilities#general/3` an item, a leaf or a parent: the fragments of the document's addresses.
 */
import { decodeOutline, leafIds, type OutlineData, type OutlineItem } from '../progress/outline.ts';
import { readPageJson } from './page-json.ts';

export interface Scope {
  document: string;
  /** The ids of its leaves, in order. */
  leaves: string[];
}

/** Reads the outlines that the page carries. */
export function readScopes(): Map<string, Scope> {
  const outlines = readPageJson<OutlineData[]>('j-outlines', []);
  const scopes = new Map<string, Scope>();
  for (const { document: path, phases } of outlines.map(decodeOutline)) {
    const add = (name: string, items: readonly OutlineItem[]): void => {
      scopes.set(name, { document: path, leaves: leafIds(items) });
    };
    const addItem = (item: OutlineItem): void => {
      add(`${path}#${item.id}`, [item]);
      item.items.forEach(addItem);
    };
    add(
      path,
      phases.flatMap(({ items }) => items),
    );
    for (const { anchor, items } of phases) {
      add(`${path}#${anchor}`, items);
      items.forEach(addItem);
    }
  }
  return scopes;
}
