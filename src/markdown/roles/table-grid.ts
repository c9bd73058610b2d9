/** Lays out a table as a grid: the cell at each row and column, as browsers draw it. */
import type { Element, ElementContent } from 'hast';
import { isBlank, isElement, isList } from '../nodes/hast-text.ts';

export interface Cell {
  element: Element;
  hasList: boolean;
  isBlank: boolean;
}

export interface Row {
  element: Element;
  isHead: boolean;
  /** The cell in each column. A spanning cell is in all of its rows and columns. */
  slots: (Cell | undefined)[];
}

/** In columns. Browsers have the same limit. */
const maxSpan = 1000;

/** For a whole table: a few tags can claim millions of slots. */
const maxSlots = 100_000;

/** Reads the rows that are not blank, in drawing order; returns none if the table claims too many slots. */
export function readRows(table: Element): Row[] {
  let slots = 0;
  const all: Row[] = [];
  for (const group of rowGroups(table)) {
    for (const [index, row] of group.entries()) {
      let column = 0;
      for (const element of row.element.children) {
        if (!isElement(element, 'td', 'th')) continue;
        while (row.slots[column]) column++;
        const width = Math.min(readSpan(element, 'colSpan') || 1, maxSpan);
        // A cell ends with its row group, and a span of 0 extends to that end.
        const height = Math.min(readSpan(element, 'rowSpan') || Infinity, group.length - index);
        slots += width * height;
        if (slots > maxSlots) return [];
        const cell = readCell(element);
        for (const { slots } of group.slice(index, index + height)) {
          for (let next = column; next < column + width; next++) slots[next] ??= cell;
        }
      }
    }
    all.push(...group);
  }
  return all.filter((row) => row.slots.some((cell) => cell && !cell.isBlank));
}

/** Groups rows as browsers draw them: the first `<thead>` at the top, the first `<tfoot>` at the bottom. */
function rowGroups(table: Element): Row[][] {
  const groups: { name: string; rows: Element[] }[] = [];
  for (const child of table.children) {
    const last = groups.at(-1);
    if (isElement(child, 'thead', 'tbody', 'tfoot')) {
      groups.push({ name: child.tagName, rows: child.children.filter((row) => isElement(row, 'tr')) });
    } else if (!isElement(child, 'tr')) continue;
    else if (last?.name === 'tr') last.rows.push(child);
    else groups.push({ name: 'tr', rows: [child] });
  }
  const head = groups.find(({ name }) => name === 'thead');
  const foot = groups.find(({ name }) => name === 'tfoot');
  const ordered = [head, ...groups.filter((group) => group !== head && group !== foot), foot];
  return ordered
    .filter((group) => group !== undefined)
    .map((group) => group.rows.map((element) => ({ element, isHead: group === head, slots: [] })));
}

function readSpan({ properties }: Element, name: 'colSpan' | 'rowSpan'): number {
  const span = Number.parseInt(String(properties[name] ?? 1), 10);
  return span >= 0 ? span : 1;
}

function readCell(element: Element): Cell {
  return { element, hasList: contains(element.children, isList), isBlank: isBlank(element.children) };
}

/** True if a node or a descendant matches. Nested tables are skipped: their lists belong to them. */
export function contains(nodes: readonly ElementContent[], isSought: (node: ElementContent) => boolean): boolean {
  return nodes.some((node) => {
    return isSought(node) || (node.type === 'element' && node.tagName !== 'table' && contains(node.children, isSought));
  });
}

/** True if a single cell spans the row. */
export function isOneCell({ slots }: Row): boolean {
  return slots.every((cell) => cell === slots[0]);
}

/** Returns the width in columns. */
export function widthOf(rows: readonly Row[]): number {
  return rows.reduce((most, { slots }) => Math.max(most, slots.length), 0);
}
