/** Creates, fills and moves alerts: quotes with the alert in their data. */
import type { Blockquote, List, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Marker } from './alert-marker.ts';
import type { CalloutKind } from '../document.ts';
import { isBlankLine, joinLines, type Line } from '../nodes/paragraph-lines.ts';
import { plainText } from '../nodes/plain-text.ts';

export interface Alert {
  kind: CalloutKind;
  /** The publisher's title. */
  title?: string;
}

declare module 'mdast' {
  interface BlockquoteData {
    alert?: Alert;
    /** True if the marker is outside a quote. */
    isOutsideQuote?: boolean;
    /** For an alert without content: true if the next paragraph may be its content. */
    acceptsParagraph?: boolean;
  }
}

export type AlertQuote = Blockquote & { data: { alert: Alert } };

type Place = Pick<RootContent, 'position'>;

/** In characters. A longer line is part of the text. */
const maxTitleLength = 60;

/** The nodes that a title may consist of. As plain text, it would lose links and images. */
const plainTypes = new Set(['text', 'strong', 'emphasis', 'delete', 'inlineCode']);

/**
 * Creates an alert.
 *
 * @param lines The paragraph of the marker, from the marker on.
 * @param others The further content.
 */
export function createAlert(
  marker: Exclude<Marker, { type: 'div' }>,
  lines: readonly Line[],
  others: readonly RootContent[],
  { start, end }: { start: Place; end: Place },
): AlertQuote {
  const { title, rest } = splitTitle(lines, others.length > 0);
  const kind = marker.type === 'unknown' ? 'note' : marker.kind;
  const shownTitle = marker.type === 'unknown' ? (title ?? marker.name) : title;
  const [from, to] = [start.position?.start, end.position?.end];
  const quote = createQuote(
    [...createParagraph(rest, end), ...others],
    from && to ? { position: { start: from, end: to } } : {},
  );
  return { ...quote, data: { alert: shownTitle === undefined ? { kind } : { kind, title: shownTitle } } };
}

/**
 * Splits off a title on the line of the marker: `> [!NOTE] Before you start`.
 *
 * @param lines The paragraph of the marker, from the marker on.
 * @param isFollowed True if the alert has content after this paragraph.
 * @returns The title, if there is one, and the other lines.
 */
function splitTitle(lines: readonly Line[], isFollowed: boolean): { title?: string; rest: Line[] } {
  const [first, ...others] = lines;
  if (!first || isBlankLine(first)) return { rest: others };
  const title = textOf(first);
  const next = others[0] ? textOf(others[0]) : '';
  const isAlone = others.length > 0 || isFollowed;
  // In scripts with letter case, a lower-case letter continues the sentence of the line before.
  const isWhole = !/[.!?:;,。！？：；、，]$/u.test(title) && !/^\p{Ll}/u.test(next);
  const isPlain = first.nodes.every(({ type }) => plainTypes.has(type));
  return isAlone && isWhole && isPlain && title.length <= maxTitleLength
    ? { title, rest: others }
    : { rest: [...lines] };
}

function textOf({ nodes }: Line): string {
  return plainText({ type: 'paragraph', children: [...nodes] });
}

/** Creates a quote with the position of another node, and with its data if that node is a quote. */
export function createQuote(children: readonly RootContent[], like: Place | Blockquote): Blockquote {
  // A quote may hold any block of a document.
  return { ...like, type: 'blockquote', children: children as Blockquote['children'] };
}

/** Creates a paragraph; returns no node if the lines have no text. */
export function createParagraph(lines: readonly Line[], { position }: Place): Paragraph[] {
  const children: PhrasingContent[] = joinLines(lines);
  const place = children[0]?.position ?? position;
  return children.length === 0 ? [] : [{ type: 'paragraph', children, ...(place ? { position: place } : {}) }];
}

export function isAlert(node: RootContent): node is AlertQuote {
  return node.type === 'blockquote' && node.data?.alert !== undefined;
}

/** True for an alert without content, which the next node may provide. */
export function isEmptyAlert(node: RootContent): node is AlertQuote {
  return isAlert(node) && node.children.length === 0;
}

/** Fills an empty alert with the next node; returns `undefined` if that node is not its content. */
export function fillAlert(open: AlertQuote, next: RootContent): RootContent | undefined {
  const { alert, acceptsParagraph } = open.data;
  if (next.type === 'paragraph')
    return acceptsParagraph ? { ...createQuote([next], open), data: { alert } } : undefined;
  if (next.type !== 'blockquote' || next.children.length === 0) return undefined;
  // A quote with its own marker replaces the empty alert.
  return isAlert(next) ? next : { ...next, data: { alert } };
}

/** Lifts alerts out of items that hold nothing else, into the item before. Changes the list. */
export function liftAlertItems(list: List): RootContent[] {
  const before: RootContent[] = [];
  const items: List['children'] = [];
  for (const item of list.children) {
    const isItem = item.children.length === 0 || !item.children.every(isAlert);
    if (isItem) items.push(item);
    else (items.at(-1)?.children ?? before).push(...item.children);
  }
  list.children = items;
  return items.length === 0 ? before : [...before, list];
}

/**
 * Lifts alerts out of the last item of a list in a quote: without a blank line before it, Markdown parses an alert
 * after an item as part of the item. Changes the list.
 */
export function liftAlerts(list: List): AlertQuote[] {
  const last = list.children.at(-1);
  if (!last) return [];
  const children: RootContent[] = last.children;
  const inner = children.at(-1)?.type === 'list' ? liftAlerts(children.at(-1) as List) : [];
  const start = children.findLastIndex((node) => !isAlert(node) || !node.data.isOutsideQuote) + 1;
  return [...(children.splice(start) as AlertQuote[]), ...inner];
}
