/** Converts between rows and the structures of a ledger. */
import type { IdTree, SectionOutline, Structure } from './ledger.ts';
import type { Place } from './rows.ts';

/** The id of an item, with its place. */
export interface IdRow extends Place {
  id: string;
}

/** Returns the current structure of a locale. */
export function structureOf(structures: readonly Structure[], locale: string): Structure | undefined {
  return structures.find(({ locales }) => locales.includes(locale));
}

/** Returns the ids of a structure, in order. */
export function idsOf(structure: Pick<Structure, 'sections'>): string[] {
  return structureRows(structure).map(({ id }) => id);
}

/** Returns the items of a structure, each before the items that are nested in it. */
export function structureRows({ sections }: Pick<Structure, 'sections'>): IdRow[] {
  const rows: IdRow[] = [];
  const add = (node: IdTree, section: string, parent: number): void => {
    const [id, ...below] = typeof node === 'string' ? [node] : node;
    const index = rows.push({ id, section, parent }) - 1;
    for (const inner of below) add(inner, section, index);
  };
  for (const [section, ...nodes] of sections) for (const node of nodes) add(node, section, -1);
  return rows;
}

/**
 * Converts rows to the sections of a structure.
 *
 * @param rows The items, each before the items that are nested in it.
 * @param ids One id per row.
 */
export function outlineOfRows(rows: readonly Place[], ids: readonly string[]): SectionOutline[] {
  const below = Map.groupBy(rows.keys(), (index) => rows[index]?.parent ?? -1);
  const tree = (index: number): IdTree => {
    const id = ids[index] ?? '';
    const inner = below.get(index)?.map(tree) ?? [];
    return inner.length === 0 ? id : [id, ...inner];
  };
  const sections = Map.groupBy(below.get(-1) ?? [], (index) => rows[index]?.section ?? '');
  return [...sections].map(([anchor, indexes]) => [anchor, ...indexes.map(tree)]);
}

/**
 * Returns a key of an arrangement's shape. Equal keys mean equally many items, with equal nesting, in sections with
 * equal anchors.
 */
export function shapeOf(rows: readonly Place[]): string {
  return rows.map(({ section, parent }) => `${section} ${String(parent)}`).join('\n');
}

/** True if two arrangements have the same shape. */
export function isSameShape(a: readonly Place[], b: readonly Place[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ section, parent }, index) => section === b[index]?.section && parent === b[index].parent)
  );
}
