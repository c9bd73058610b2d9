/** Lists that are written in HTML, as items: what `block-reader.ts` makes of Markdown's. */
import type { Element, ElementContent } from 'hast';
import type { Block, ListBlock, ListItem } from '../document.ts';
import { isBlank, isElement, isList, opensText, type Piece, readFlow, textOf } from '../nodes/hast-text.ts';
import { alertOfElement } from './alert-elements.ts';

/** How the parts of a list are written as HTML that is safe to put into a page: the caller's business. */
export interface PartWriter {
  /** @returns Blocks as HTML; empty where nothing of them may be shown. */
  html(children: ElementContent[], line: number): string;
  /** @returns The content of a line as HTML, without an element around it. */
  inline(children: ElementContent[], line: number): string;
  /** Where it stands, for nodes without a position. It counts as the positions of the tree do. */
  line: number;
  /** @returns The line of the document's file, for one of the tree. */
  fileLine(line: number): number;
}

/** An item before it is written. */
interface Entry {
  line: number;
  pieces: Piece[];
}

/**
 * Reads one list with those in it.
 *
 * @param list A `<ul>` or `<ol>`, as parsers repair them.
 * @returns Its items. What stands between them is not lost: a list belongs to the item before it, as browsers draw it, and
 * so does anything else. Before the first item, a list is a part of this one, and anything else is an item of its own.
 */
export function readHtmlList(list: Element, write: PartWriter): ListBlock {
  return readList(list, write, write.line);
}

/**
 * As {@link readHtmlList}, for content that may hold lists: that of a cell.
 *
 * @returns Its lists, and between them what is only shown.
 */
export function readHtmlFlow(nodes: readonly ElementContent[], write: PartWriter): Block[] {
  return readBlocks(readFlow(nodes), write, write.line);
}

/**
 * As {@link readHtmlList}, for the content of one item that is not, or not wholly, Markdown.
 *
 * @returns The line of text that it opens with, and what follows it.
 */
export function readHtmlItem(nodes: readonly ElementContent[], write: PartWriter): Omit<ListItem, 'line'> {
  const { html, text, blocks } = readItem({ line: write.line, pieces: readFlow(nodes) }, write);
  return { html, text, blocks };
}

function readList(list: Element, write: PartWriter, outerLine: number): ListBlock {
  const line = lineOf(list, outerLine);
  const items = addEntries([], list.children, line).map((entry) => readItem(entry, write));
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

/** Links lead to the item itself no more, but to its text. */
function anchorOf({ properties: { id } }: Element): Element[] {
  return typeof id === 'string' ? [{ type: 'element', tagName: 'a', properties: { id }, children: [] }] : [];
}

/** Whether items stand in it: a `<div>` that should not be there, an `<a>` or `<b>` that was not closed. */
function wrapsItems(node: ElementContent): node is Element {
  if (node.type !== 'element' || isList(node) || node.tagName === 'table') return false;
  return node.children.some((child) => isElement(child, 'li') || wrapsItems(child));
}

function readItem({ line, pieces }: Entry, write: PartWriter): ListItem {
  const { lead, rest } = splitLead(pieces);
  const html = lead.length > 0 ? write.inline(lead, line) : '';
  return { line: write.fileLine(line), html, text: textOf(lead), blocks: readBlocks(rest, write, line) };
}

/** The line of text that opens an item; an anchor or a picture before it belongs to it. */
function splitLead(pieces: readonly Piece[]): { lead: ElementContent[]; rest: readonly Piece[] } {
  const [first, ...others] = pieces;
  if (first?.type === 'block' && opensText(first.node)) return splitLead([...readFlow(first.node.children), ...others]);
  if (first?.type !== 'line') return { lead: [], rest: pieces };
  if (textOf(first.nodes) !== '') return { lead: first.nodes, rest: others };
  const { lead, rest } = splitLead(others);
  return { lead: [...first.nodes, ...lead], rest };
}

/** What Jalon only shows is gathered, as that of Markdown is. */
function readBlocks(pieces: readonly Piece[], write: PartWriter, line: number): Block[] {
  const blocks: Block[] = [];
  let shown: Element[] = [];
  const flush = (): void => {
    const [first] = shown;
    const place = first ? lineOf(first, line) : line;
    const html = first ? write.html(shown, place) : '';
    if (html !== '') blocks.push({ type: 'html', html, line: write.fileLine(place) });
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
        html: write.html(piece.node.children, place),
        line: write.fileLine(place),
      });
    } else if (piece.type === 'list') {
      flush();
      blocks.push(readList(piece.node, write, line));
    } else shown.push(piece.type === 'block' ? piece.node : paragraph(piece.nodes));
  }
  flush();
  return blocks;
}

/** It stands where its text does. */
export function paragraph(children: ElementContent[]): Element {
  const position = children.find((child) => child.position)?.position;
  return { type: 'element', tagName: 'p', properties: {}, children, ...(position ? { position } : {}) };
}

function lineOf(node: ElementContent, line: number): number {
  return node.position?.start.line ?? line;
}
