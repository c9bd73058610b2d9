/** A table as a grid: which cell is in which row and column, as browsers draw it. */
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
  /** The cell in each column; one that spans several rows or columns is in all of them. */
  slots: (Cell | undefined)[];
}

/** In columns, as browsers have it. */
const maxSpan = 1000;

/** Of a whole table. A few tags can claim millions. */
const maxSlots = 100_000;

/** @returns The rows that say something, as they are drawn; none where they claim too many slots. */
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
        // A cell ends with its group, and 0 means just that.
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

/** The first `<thead>` is drawn at the top and the first `<tfoot>` at the bottom, wherever they are. */
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

/** Tables in a cell are content like any other, and their lists are theirs. */
export function contains(nodes: readonly ElementContent[], isSought: (node: ElementContent) => boolean): boolean {
  return nodes.some((node) => {
    return isSought(node) || (node.type === 'element' && node.tagName !== 'table' && contains(node.children, isSought));
  });
}

/** Whether one cell spans all of it. */
export function isOneCell({ slots }: Row): boolean {
  return slots.every((cell) => cell === slots[0]);
}

/** In columns. */
export function widthOf(rows: readonly Row[]): number {
  return rows.reduce((most, { slots }) => Math.max(most, slots.length), 0);
}
