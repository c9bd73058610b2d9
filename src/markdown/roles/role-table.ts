/**
 * Reads role tables: each row is a phase and each column a role, so a cell holds what a role does in a phase.
 *
 * Later FastTrack pages list responsibilities in such a table, in HTML; a Markdown table with `<ul>` in its cells gives
 * the same tree. Only the structure is read here: the result holds copies of the cells' nodes.
 */
import type { Element, ElementContent } from 'hast';
import { isElement, isList, opensText, readFlow, textOf, trimBlank } from '../nodes/hast-text.ts';
import { contains, isOneCell, readRows, widthOf, type Cell, type Row } from './table-grid.ts';

export interface RoleTable {
  /** The number of columns, that of the phases included. */
  width: number;
  /** The roles, in the order of their columns. */
  roles: Role[];
  rows: PhaseRow[];
}

interface Heading {
  /** The publisher's anchor, if there is one. */
  anchor: string | undefined;
  /** The content, on one line. */
  heading: ElementContent[];
}

export interface Role extends Heading {
  /** The index of the column: 1 for the first column after that of the phases. */
  column: number;
}

export interface PhaseRow extends Heading {
  /** One cell per role, in the order of the roles; empty if the role has no tasks in this phase. */
  cells: ElementContent[][];
}

interface Phase extends Heading {
  cell: Cell;
  /** The content below the heading in the same cell. */
  lead: ElementContent[];
  rows: Row[];
}

/** In characters. A longer text is not a heading. */
const maxHeadingLength = 120;

/** Elements without a meaning beyond the heading that they enclose. */
const headingWrappers: ReadonlySet<string> = new Set('b div h1 h2 h3 h4 h5 h6 p strong'.split(' '));

/**
 * Reads a table, if its rows are phases and its columns are roles.
 *
 * A column is a role if at least half of its cells hold a list. Columns without lists are left out, and so are those
 * without a heading if the table has a header. The content below the heading of a phase opens the phase for each role.
 * A cell across several roles belongs to each of them; a cell across several phases belongs to the first, because a
 * task must appear only once.
 *
 * @param table A `<table>` element, repaired by a parser. The caller skips tables in items and in other tables.
 * @returns `undefined` if the first column does not start with short headings, or if no column is a role.
 */
export function readRoleTable(table: Element): RoleTable | undefined {
  const { header, body } = splitHeader(readRows(table));
  const phases = readPhases(body);
  const roles = phases ? readRoles(header, body) : [];
  if (!phases || roles.length === 0) return undefined;
  const columns = roles.map(({ column }) => readColumn(column, header, phases));
  const rows = phases.map(({ anchor, heading, lead }, order) => {
    return { anchor, heading, cells: columns.map((cells) => [...lead.map(copyOf), ...(cells[order] ?? [])]) };
  });
  return { width: Math.max(widthOf(header), widthOf(body)), roles, rows };
}

/**
 * Splits a table at its header: the `<thead>`, else the first row below a title with all rows that its first cell
 * spans. A header with lists is no header.
 */
function splitHeader(rows: readonly Row[]): { header: Row[]; body: Row[] } {
  let end = rows.filter(({ isHead }) => isHead).length;
  if (end === 0) {
    const start = rows.findIndex((row) => !isOneCell(row));
    const first = rows[start]?.slots[0];
    end = start + rows.filter(({ slots }) => first && slots[0] === first).length;
  }
  const header = rows.slice(0, Math.max(end, 0));
  const hasList = header.some(({ slots }) => slots.some((cell) => cell?.hasList));
  if (hasList) return { header: [], body: header.some(({ isHead }) => isHead) ? [] : [...rows] };
  return header.length === 0 ? { header, body: [] } : { header, body: rows.slice(end) };
}

/** Reads the phases of the rows; returns `undefined` if the first column does not name phases. */
function readPhases(body: readonly Row[]): Phase[] | undefined {
  const phases: Phase[] = [];
  const width = widthOf(body);
  for (const row of body) {
    const [cell] = row.slots;
    const phase = phases.at(-1);
    if (!cell || cell === phase?.cell) {
      if (!phase) return undefined;
      phase.rows.push(row);
      continue;
    }
    if (contains(cell.element.children, (node) => isList(node) || isElement(node, 'table'))) return undefined;
    const { anchor, heading, lead } = splitHeading(readHeading(cell));
    const { length } = textOf(heading);
    const isLong = length > maxHeadingLength;
    const isNote = isLong && isOneCell(row) && row.slots.length === width;
    // Rows with an empty first cell, and notes across the table, belong to the phase above.
    if (phase && (length === 0 || isNote)) phase.rows.push(row);
    else if (length === 0 || isLong) return undefined;
    else phases.push({ cell, anchor: anchor ?? anchorOf(row.element), heading, lead, rows: [row] });
  }
  return phases.length > 0 ? phases : undefined;
}

/** Splits a long cell: its first line is the heading, if that is short, and the rest introduces the phase. */
function splitHeading({ anchor, heading }: Heading): Pick<Phase, 'anchor' | 'heading' | 'lead'> {
  const end = heading.findIndex((node) => isElement(node, 'br'));
  const first = heading.slice(0, Math.max(end, 0));
  const { length } = textOf(first);
  if (textOf(heading).length <= maxHeadingLength || length === 0 || length > maxHeadingLength) {
    return { anchor, heading, lead: [] };
  }
  const rest: Element = { type: 'element', tagName: 'p', properties: {}, children: heading.slice(end + 1) };
  return { anchor, heading: first, lead: [rest] };
}

function readRoles(header: readonly Row[], body: readonly Row[]): Role[] {
  const roles: Role[] = [];
  if (header.length === 0) {
    for (let column = 1; column < widthOf(body); column++) {
      if (hasTasks(column, body)) roles.push({ column, anchor: undefined, heading: [] });
    }
    return roles;
  }
  for (let column = 1; column < widthOf(header); column++) {
    // With several header rows, the lowest counts: the others head groups of columns or the whole table.
    const cells = header.flatMap(({ slots }) => (slots[column] === slots[0] ? [] : [slots[column]]));
    const cell = cells.findLast((candidate) => candidate && !candidate.isBlank);
    if (!cell || !hasTasks(column, body)) continue;
    const { anchor, heading } = readHeading(cell);
    if (textOf(heading) !== '') roles.push({ column, anchor, heading });
  }
  return roles;
}

function hasTasks(column: number, body: readonly Row[]): boolean {
  const cells = body.flatMap(({ slots }) => (slots[column] === slots[0] ? [] : [slots[column]]));
  const present = cells.filter((cell) => cell !== undefined);
  const lists = present.filter(({ hasList }) => hasList).length;
  return lists > 0 && lists * 2 >= present.length;
}

/** Reads the column of a role: one list of nodes per phase. */
function readColumn(column: number, header: readonly Row[], phases: readonly Phase[]): ElementContent[][] {
  const taken = new Set(header.map(({ slots }) => slots[column]));
  return phases.map(({ cell: phaseCell, rows }) => {
    const cells = new Set(rows.map(({ slots }) => slots[column])).difference(taken);
    cells.forEach((cell) => taken.add(cell));
    const contents = [...cells].flatMap((cell) =>
      cell && cell !== phaseCell && !cell.isBlank ? [cell.element.children] : [],
    );
    const gap: ElementContent = { type: 'text', value: '\n' };
    return contents.flatMap((content, order) => [...(order > 0 ? [gap] : []), ...content.map(copyOf)]);
  });
}

/** Reads a cell as a heading, without its anchor and its outer elements. */
function readHeading({ element }: Cell): Heading {
  const { anchor, rest } = splitAnchor(element.children.map(copyOf));
  const inner = unwrap(rest);
  return { anchor: anchor ?? inner.anchor ?? anchorOf(element), heading: inner.heading };
}

/** As `splitAnchor` of `anchor.ts`, but the anchor may be inside a paragraph or a `<strong>`. */
function splitAnchor(nodes: ElementContent[]): { anchor: string | undefined; rest: ElementContent[] } {
  const [first, ...others] = trimBlank(nodes);
  if (first?.type !== 'element') return { anchor: undefined, rest: nodes };
  const ownAnchor = first.tagName === 'a' ? anchorOf(first) : undefined;
  if (ownAnchor !== undefined) {
    const link: Element = { ...first, properties: { ...first.properties, id: undefined, name: undefined } };
    const content = link.properties.href === undefined ? first.children : [link];
    return { anchor: ownAnchor, rest: [...content, ...others] };
  }
  const { anchor, rest } = splitAnchor(first.children);
  return { anchor, rest: anchor === undefined ? nodes : [{ ...first, children: rest }, ...others] };
}

function unwrap(nodes: ElementContent[]): Heading {
  const shown = trimBlank(nodes);
  const [only] = shown;
  if (shown.length !== 1 || only?.type !== 'element' || !headingWrappers.has(only.tagName)) {
    return { anchor: undefined, heading: inOneLine(shown) };
  }
  const { anchor, heading } = unwrap(only.children);
  return { anchor: anchorOf(only) ?? anchor, heading };
}

/** Joins paragraphs with line breaks, because a heading cannot contain paragraphs. */
function inOneLine(nodes: readonly ElementContent[]): ElementContent[] {
  const lines = readFlow(nodes).map((piece) => {
    if (piece.type === 'line') return piece.nodes;
    return piece.type === 'block' && opensText(piece.node) ? inOneLine(piece.node.children) : [piece.node];
  });
  const lineBreak: Element = { type: 'element', tagName: 'br', properties: {}, children: [] };
  return lines.flatMap((line, order) => (order > 0 ? [lineBreak, ...line] : line));
}

function anchorOf({ properties: { name, id } }: Element): string | undefined {
  const named = [name, id].find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof named === 'string' ? named.trim().replaceAll(/\s+/gu, '-') : undefined;
}

/** Clones a node. `structuredClone` fails on trees that are less deep than those that parsers accept. */
function copyOf(node: ElementContent): ElementContent {
  if (node.type !== 'element') return { ...node };
  return { ...node, properties: { ...node.properties }, children: node.children.map(copyOf) };
}
