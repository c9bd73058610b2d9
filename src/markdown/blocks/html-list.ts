/** Reads lists in HTML as items, like those that `block-reader.ts` reads from Markdown. */
import type { Element, ElementContent } from 'hast';
import type { Block, ListBlock, ListItem } from '../document.ts';
import { isBlank, isElement, isList, opensText, type Piece, readFlow, textOf } from '../nodes/hast-text.ts';
import { alertOfElement } from './alert-elements.ts';

/** Renders the parts of a list as safe HTML. */
export interface PartWriter {
  /** Returns blocks as HTML; empty if nothing of them may be shown. */
  html(children: ElementContent[], line: number): string;
  /** Returns the content of a line as HTML, without an enclosing element. */
  inline(children: ElementContent[], line: number): string;
  /** The line for nodes without a position, counted as in the tree. */
  line: number;
  /** Converts a line of the tree to a line of the document's file. */
  fileLine(line: number): number;
}

/** An item before it is rendered. */
interface Entry {
  line: number;
  pieces: Piece[];
}

/**
 * Reads a list and its nested lists.
 *
 * @param list A `<ul>` or `<ol>` element, repaired by a parser.
 * @returns The items. Content between items belongs to the item before it, as browsers lay it out. Before the first
 *   item, a list becomes part of this list, and other content becomes an item.
 */
export function readHtmlList(list: Element, writer: PartWriter): ListBlock {
  return readList(list, writer, writer.line);
}

/**
 * As {@link readHtmlList}, for content that may hold lists, such as a table cell.
 *
 * @returns The lists, and HTML blocks for the content between them.
 */
export function readHtmlFlow(nodes: readonly ElementContent[], writer: PartWriter): Block[] {
  return readBlocks(readFlow(nodes), writer, writer.line);
}

/**
 * As {@link readHtmlList}, for the content of a single item that is partly or wholly HTML.
 *
 * @returns The first line of text, and the blocks after it.
 */
export function readHtmlItem(nodes: readonly ElementContent[], writer: PartWriter): Omit<ListItem, 'line'> {
  const { html, text, blocks } = readItem({ line: writer.line, pieces: readFlow(nodes) }, writer);
  return { html, text, blocks };
}

function readList(list: Element, writer: PartWriter, outerLine: number): ListBlock {
  const line = lineOf(list, outerLine);
  const items = addEntries([], list.children, line).map((entry) => readItem(entry, writer));
  if (list.tagName !== 'ol') return { type: 'list', items };
  const { start } = list.properties;
  return { type: 'list', start: typeof start === 'number' && Number.isSafeInteger(start) ? start : 1, items };
}

function addEntries(entries: Entry[], nodes: readonly ElementContent[], line: number): Entry[] {
  let between: ElementContent[] = [];
  const flush = (): void => {
    const pieces = readFlow(between);
    const before = entries.at(-1);
    if (before) before.pieces.push(...pieces);
    else if (pieces.length > 0) entries.push({ line, pieces });
    between = [];
  };
  for (const node of nodes) {
    const isFirst = entries.length === 0 && isBlank(between);
    if (isElement(node, 'li')) {
      flush();
      entries.push({ line: lineOf(node, line), pieces: readFlow([...anchorOf(node), ...node.children]) });
    } else if (wrapsItems(node) || (isFirst && isList(node))) {
      flush();
      addEntries(entries, node.children, lineOf(node, line));
    } else between.push(node);
  }
  flush();
  return entries;
}

/** Moves the `id` of an item to an anchor in its text, so that links still work. */
function anchorOf({ properties: { id } }: Element): Element[] {
  return typeof id === 'string' ? [{ type: 'element', tagName: 'a', properties: { id }, children: [] }] : [];
}

/** True if an element other than a list encloses items: a misplaced `<div>`, or an unclosed `<a>` or `<b>`. */
function wrapsItems(node: ElementContent): node is Element {
  if (node.type !== 'element' || isList(node) || node.tagName === 'table') return false;
  return node.children.some((child) => isElement(child, 'li') || wrapsItems(child));
}

function readItem({ line, pieces }: Entry, writer: PartWriter): ListItem {
  const { lead, rest } = splitLead(pieces);
  const html = lead.length > 0 ? writer.inline(lead, line) : '';
  return { line: writer.fileLine(line), html, text: textOf(lead), blocks: readBlocks(rest, writer, line) };
}

/** Splits off the line of text that opens an item, with an anchor or a picture before it. */
function splitLead(pieces: readonly Piece[]): { lead: ElementContent[]; rest: readonly Piece[] } {
  const [first, ...others] = pieces;
  if (first?.type === 'block' && opensText(first.node)) return splitLead([...readFlow(first.node.children), ...others]);
  if (first?.type !== 'line') return { lead: [], rest: pieces };
  if (textOf(first.nodes) !== '') return { lead: first.nodes, rest: others };
  const { lead, rest } = splitLead(others);
  return { lead: [...first.nodes, ...lead], rest };
}

/** Reads pieces as blocks; consecutive pieces that Jalon only displays become one block, as in Markdown. */
function readBlocks(pieces: readonly Piece[], writer: PartWriter, line: number): Block[] {
  const blocks: Block[] = [];
  let shown: Element[] = [];
  const flush = (): void => {
    const [first] = shown;
    const place = first ? lineOf(first, line) : line;
    const html = first ? writer.html(shown, place) : '';
    if (html !== '') blocks.push({ type: 'html', html, line: writer.fileLine(place) });
    shown = [];
  };
  for (const piece of pieces) {
    const alert = piece.type === 'block' ? alertOfElement(piece.node) : undefined;
    if (alert && piece.type === 'block') {
      flush();
      const place = lineOf(piece.node, line);
      blocks.push({
        type: 'callout',
        ...alert,
        html: writer.html(piece.node.children, place),
        line: writer.fileLine(place),
      });
    } else if (piece.type === 'list') {
      flush();
      blocks.push(readList(piece.node, writer, line));
    } else shown.push(piece.type === 'block' ? piece.node : paragraph(piece.nodes));
  }
  flush();
  return blocks;
}

/** Creates a paragraph with the position of its first positioned child. */
export function paragraph(children: ElementContent[]): Element {
  const position = children.find((child) => child.position)?.position;
  return { type: 'element', tagName: 'p', properties: {}, children, ...(position ? { position } : {}) };
}

function lineOf(node: ElementContent, line: number): number {
  return node.position?.start.line ?? line;
}
