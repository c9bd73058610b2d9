/** What an HTML tree says: its plain text, where it says nothing, and which lines, blocks and lists it falls into. */
import type { Element, ElementContent } from 'hast';

/** Elements that stand on lines of their own: no word goes on across their edges. */
const blocks: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol p pre search section summary table tbody td tfoot th ' +
    'thead tr ul'
  ).split(' '),
);

/** Blocks that are one line of text, where they hold no other block. */
const textBlocks: ReadonlySet<string> = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Blocks that mean nothing themselves. */
const wrappers: ReadonlySet<string> = new Set('address article center div footer header main section'.split(' '));

/** Seen even without a word in them. */
const visible: ReadonlySet<string> = new Set(
  'audio canvas embed hr iframe img input math object picture svg video'.split(' '),
);

/** No part of what is read, whatever they hold. */
const unread: ReadonlySet<string> = new Set(['script', 'style', 'template']);

/** @returns Whether a node is an element of one of these names. */
export function isElement<Name extends string>(
  node: ElementContent,
  ...names: Name[]
): node is Element & { tagName: Name } {
  return node.type === 'element' && names.some((name) => name === node.tagName);
}

export function isList(node: ElementContent): node is Element & { tagName: 'ul' | 'ol' } {
  return isElement(node, 'ul', 'ol');
}

/** @returns Whether it may hold the text that opens an item or a cell: a paragraph, a heading, a `div`. */
export function opensText({ tagName }: Element): boolean {
  return textBlocks.has(tagName) || wrappers.has(tagName);
}

/**
 * @param nodes Any part of an HTML tree.
 * @returns Its text in one line, an image as its alternative text. White space is collapsed as a browser does; what is
 * no-break stays as it is, but for both ends.
 */
export function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map(collectText)
    .join('')
    .replaceAll(/[ \t\n\r\f]+/gu, ' ')
    .trim();
}

function collectText(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || unread.has(node.tagName)) return '';
  if (node.tagName === 'br') return ' ';
  const { alt } = node.properties;
  if (node.tagName === 'img') return typeof alt === 'string' ? alt : '';
  const text = node.children.map(collectText).join('');
  return blocks.has(node.tagName) ? ` ${text} ` : text;
}

/** @returns Whether nothing of it is seen and no link can lead to it: blanks, line breaks, comments, empty elements. */
export function isBlank(nodes: readonly ElementContent[]): boolean {
  return nodes.every((node) => {
    if (node.type === 'text') return node.value.trim() === '';
    if (node.type !== 'element' || unread.has(node.tagName)) return true;
    const { id, name } = node.properties;
    return id === undefined && name === undefined && !visible.has(node.tagName) && isBlank(node.children);
  });
}

/** @returns The nodes without the blank ones at both ends. */
export function trimBlank(nodes: readonly ElementContent[]): ElementContent[] {
  const start = nodes.findIndex((node) => !isBlank([node]));
  const end = nodes.findLastIndex((node) => !isBlank([node]));
  return start === -1 ? [] : nodes.slice(start, end + 1);
}

/** A line of text that is in no element of its own, another block, or a list. */
export type Piece =
  { type: 'line'; nodes: ElementContent[] } | { type: 'block'; node: Element } | { type: 'list'; node: Element };

/**
 * What a browser sets below each other.
 *
 * @param nodes The content of an item, a cell or the like.
 * @returns Its pieces without the blank ones. Lists stand alone, also those that a `div`, a `<b>` that was not closed or
 * the like is around; quotes, tables and other blocks that mean something keep theirs.
 */
export function readFlow(nodes: readonly ElementContent[]): Piece[] {
  const pieces: Piece[] = [];
  let line: ElementContent[] = [];
  const flush = (): void => {
    const shown = trimBlank(line);
    if (shown.length > 0) pieces.push({ type: 'line', nodes: shown });
    line = [];
  };
  for (const node of nodes) {
    const apart = node.type === 'element' ? splitElement(node) : undefined;
    if (!apart) line.push(node);
    else {
      flush();
      pieces.push(...apart);
    }
  }
  flush();
  return pieces;
}

/** @returns What an element is, or falls into; `undefined` for a part of a line. */
function splitElement(element: Element): Piece[] | undefined {
  if (isList(element)) return [{ type: 'list', node: element }];
  const isBlock = blocks.has(element.tagName);
  const whole: Piece[] = isBlank([element]) ? [] : [{ type: 'block', node: element }];
  if (isBlock && !opensText(element)) return whole;
  const pieces = readFlow(element.children);
  if (isBlock && !pieces.some(({ type }) => type === 'list')) return whole;
  if (!isBlock && pieces.every(({ type }) => type === 'line')) return undefined;
  return pieces.map((piece, order) => wrap(piece, emptyCopy(element, order === 0)));
}

/** An element without content; a second one of the same has no `id`. */
function emptyCopy(element: Element, isFirst: boolean): Element {
  const properties = isFirst ? element.properties : { ...element.properties, id: undefined, name: undefined };
  return { ...element, properties, children: [] };
}

/** Puts text that was in an element that fell into pieces into one like it. */
function wrap(piece: Piece, element: Element): Piece {
  if (piece.type === 'list' || wrappers.has(element.tagName)) return piece;
  if (piece.type === 'line') {
    const node = { ...element, children: piece.nodes };
    return textBlocks.has(element.tagName) ? { type: 'block', node } : { type: 'line', nodes: [node] };
  }
  if (textBlocks.has(element.tagName) || !opensText(piece.node)) return piece;
  const content = { ...element, children: piece.node.children };
  return { type: 'block', node: { ...piece.node, children: [content] } };
}
