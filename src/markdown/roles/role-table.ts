/**
 * Tables whose rows are phases and whose columns are roles: who has to do what, and when.
 *
 * Later pages of FastTrack keep their responsibilities in one, in HTML; a Markdown table with `<ul>` in its cells is the
 * same tree. Only the structure is read here: what is in the cells is handed on as it is, in copies of its nodes.
 */
import type { Element, ElementContent } from 'hast';
import { isElement, isList, opensText, readFlow, textOf, trimBlank } from '../nodes/hast-text.ts';
import { contains, isOneCell, readRows, widthOf, type Cell, type Row } from './table-grid.ts';

export interface RoleTable {
  /** How many columns its header has, that of the phases among them. */
  width: number;
  /** In the order of their columns. */
  roles: Role[];
  rows: PhaseRow[];
}

interface Heading {
  /** What its publisher named it, if anything. */
  anchor: string | undefined;
  /** The content of one line. */
  heading: ElementContent[];
}

export interface Role extends Heading {
  /** Its place among the columns: 1 for the first after that of the phases. */
  column: number;
}

export interface PhaseRow extends Heading {
  /** One for each role, in their order; empty where it has nothing to do. */
  cells: ElementContent[][];
}

interface Phase extends Heading {
  cell: Cell;
  /** What stands below its heading, in the same cell. */
  lead: ElementContent[];
  rows: Row[];
}

/** In characters: a longer text is no heading. */
const maxHeadingLength = 120;

/** Elements that may be around a whole heading, and say nothing that a heading does not say. */
const headingWrappers: ReadonlySet<string> = new Set('b div h1 h2 h3 h4 h5 h6 p strong'.split(' '));

/**
 * Finds out whether a table is one of phases and roles, and reads it.
 *
 * @param table A `<table>` as parsers repair them. Whether it stands in an item or in another table is not seen from here:
 * the caller does not ask about those.
 * @returns `undefined` for a table whose first column does not begin with short headings, and one without a column that has
 * lists in at least half of its rows. Columns without lists, or without a heading where others have one, are no roles, and
 * are left out. What stands below the heading of a phase opens what each role has to do in it. Where a cell spans the columns of several roles, each of them has its content; one that spans several
 * phases is in the first of them, as what is to be done once is to be ticked once.
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
 * The header is the `<thead>`, else the first row below a title and all rows that its first cell spans; none where that has
 * lists already.
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

/** @returns The phases that the rows belong to; `undefined` where the first column does not name any. */
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
    // A cell left empty below a heading and a note across the table belong to the phase above.
    if (phase && (length === 0 || isNote)) phase.rows.push(row);
    else if (length === 0 || isLong) return undefined;
    else phases.push({ cell, anchor: anchor ?? anchorOf(row.element), heading, lead, rows: [row] });
  }
  return phases.length > 0 ? phases : undefined;
}

/** Of a long cell the first line is the heading, if that is short, and the others tell of the phase. */
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
    // The lowest of several rows of headings: those above it are of groups of columns, or of the whole table.
    const cells = header.flatMap(({ slots }) => (slots[column] === slots[0] ? [] : [slots[column]]));
    const cell = cells.findLast((one) => one && !one.isBlank);
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

/** @returns What a role has to do, a phase each. */
function readColumn(column: number, header: readonly Row[], phases: readonly Phase[]): ElementContent[][] {
  const taken = new Set(header.map(({ slots }) => slots[column]));
  return phases.map(({ cell: own, rows }) => {
    const cells = new Set(rows.map(({ slots }) => slots[column])).difference(taken);
    cells.forEach((cell) => taken.add(cell));
    const contents = [...cells].flatMap((cell) =>
      cell && cell !== own && !cell.isBlank ? [cell.element.children] : [],
    );
    const gap: ElementContent = { type: 'text', value: '\n' };
    return contents.flatMap((content, order) => [...(order > 0 ? [gap] : []), ...content.map(copyOf)]);
  });
}

/** A cell's content without its anchor and without what is around all of it. */
function readHeading({ element }: Cell): Heading {
  const { anchor, rest } = splitAnchor(element.children.map(copyOf));
  const inner = unwrap(rest);
  return { anchor: anchor ?? inner.anchor ?? anchorOf(element), heading: inner.heading };
}

/** As in a heading of Markdown (`anchor.ts`), but that the anchor may stand in the paragraph or the `<strong>`, too. */
function splitAnchor(nodes: ElementContent[]): { anchor: string | undefined; rest: ElementContent[] } {
  const [first, ...others] = trimBlank(nodes);
  if (first?.type !== 'element') return { anchor: undefined, rest: nodes };
  const own = first.tagName === 'a' ? anchorOf(first) : undefined;
  if (own !== undefined) {
    const link: Element = { ...first, properties: { ...first.properties, id: undefined, name: undefined } };
    const kept = link.properties.href === undefined ? first.children : [link];
    return { anchor: own, rest: [...kept, ...others] };
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

/** Puts several paragraphs into one, with line breaks: a heading holds no paragraphs. */
function inOneLine(nodes: readonly ElementContent[]): ElementContent[] {
  const lines = readFlow(nodes).map((piece) => {
    if (piece.type === 'line') return piece.nodes;
    return piece.type === 'block' && opensText(piece.node) ? inOneLine(piece.node.children) : [piece.node];
  });
  const lineBreak: Element = { type: 'element', tagName: 'br', properties: {}, children: [] };
  return lines.flatMap((line, order) => (order > 0 ? [lineBreak, ...line] : line));
}

function anchorOf({ properties: { name, id } }: Element): string | undefined {
  const named = [name, id].find((one) => typeof one === 'string' && one.trim() !== '');
  return typeof named === 'string' ? named.trim().replaceAll(/\s+/gu, '-') : undefined;
}

/** `structuredClone` gives up on deep trees earlier than parsers do. */
function copyOf(node: ElementContent): ElementContent {
  if (node.type !== 'element') return { ...node };
  return { ...node, properties: { ...node.properties }, children: node.children.map(copyOf) };
}
