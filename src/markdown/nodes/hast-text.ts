/** Reads HTML trees as text: plain text, blank nodes, and the lines, blocks and lists of a flow. */
import type { Element, ElementContent } from 'hast';

/** Elements that are on their own lines: no word continues across their edges. */
const blocks: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol p pre search section summary table tbody td tfoot th ' +
    'thead tr ul'
  ).split(' '),
);

/** Blocks that are one line of text, unless they hold another block. */
const textBlocks: ReadonlySet<string> = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Blocks without a meaning of their own. */
const wrappers: ReadonlySet<string> = new Set('address article center div footer header main section'.split(' '));

/** Elements that are visible even without text. */
const visible: ReadonlySet<string> = new Set(
  'audio canvas embed hr iframe img input math object picture svg video'.split(' '),
);

/** Elements whose content is never read. */
const unread: ReadonlySet<string> = new Set(['script', 'style', 'template']);

/** True if a node is an element with one of these names. */
export function isElement<Name extends string>(
  node: ElementContent,
  ...names: Name[]
): node is Element & { tagName: Name } {
  return node.type === 'element' && names.some((name) => name === node.tagName);
}

export function isList(node: ElementContent): node is Element & { tagName: 'ul' | 'ol' } {
  return isElement(node, 'ul', 'ol');
}

/** True if an element may hold the first line of an item or a cell: a paragraph, a heading, a `div`. */
export function opensText({ tagName }: Element): boolean {
  return textBlocks.has(tagName) || wrappers.has(tagName);
}

/**
 * Returns the text of nodes on one line, with the alternative text of images.
 *
 * @returns The text, with white space collapsed as browsers do. No-break spaces stay, except at both ends.
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

/** True if nothing is visible and no link can lead here: blanks, line breaks, comments, empty elements. */
export function isBlank(nodes: readonly ElementContent[]): boolean {
  return nodes.every((node) => {
    if (node.type === 'text') return node.value.trim() === '';
    if (node.type !== 'element' || unread.has(node.tagName)) return true;
    const { id, name } = node.properties;
    return id === undefined && name === undefined && !visible.has(node.tagName) && isBlank(node.children);
  });
}

/** Returns the nodes without the blank nodes at both ends. */
export function trimBlank(nodes: readonly ElementContent[]): ElementContent[] {
  const start = nodes.findIndex((node) => !isBlank([node]));
  const end = nodes.findLastIndex((node) => !isBlank([node]));
  return start === -1 ? [] : nodes.slice(start, end + 1);
}

/** A part of a flow: a line of text without an element of its own, a block, or a list. */
export type Piece =
  { type: 'line'; nodes: ElementContent[] } | { type: 'block'; node: Element } | { type: 'list'; node: Element };

/**
 * Splits content into the pieces that a browser lays out below each other.
 *
 * @param nodes The content of an item, a cell or the like.
 * @returns The pieces that are not blank. Lists are separate pieces, even inside a `div` or an unclosed `<b>`; blocks
 *   with a meaning, such as quotes and tables, keep their lists.
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
    const inner = node.type === 'element' ? splitElement(node) : undefined;
    if (!inner) line.push(node);
    else {
      flush();
      pieces.push(...inner);
    }
  }
  flush();
  return pieces;
}

/** Splits an element into its pieces; returns `undefined` for an element within a line. */
function splitElement(element: Element): Piece[] | undefined {
  if (isList(element)) return [{ type: 'list', node: element }];
  const isBlock = blocks.has(element.tagName);
  const block: Piece[] = isBlank([element]) ? [] : [{ type: 'block', node: element }];
  if (isBlock && !opensText(element)) return block;
  const pieces = readFlow(element.children);
  if (isBlock && !pieces.some(({ type }) => type === 'list')) return block;
  if (!isBlock && pieces.every(({ type }) => type === 'line')) return undefined;
  return pieces.map((piece, order) => wrap(piece, emptyCopy(element, order === 0)));
}

/** Copies an element without its content; only the first copy has the `id`. */
function emptyCopy(element: Element, isFirst: boolean): Element {
  const properties = isFirst ? element.properties : { ...element.properties, id: undefined, name: undefined };
  return { ...element, properties, children: [] };
}

/** Wraps a piece of a split element in a copy of that element. */
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
