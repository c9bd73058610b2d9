/** An alert as a quote of the tree that has it as data: made, filled, and moved to where it belongs. */
import type { Blockquote, List, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Marker } from './alert-marker.ts';
import type { CalloutKind } from '../document.ts';
import { isBlankLine, joinLines, type Line } from '../nodes/paragraph-lines.ts';
import { plainText } from '../nodes/plain-text.ts';

export interface Alert {
  kind: CalloutKind;
  /** As its publisher wrote it. */
  title?: string;
}

declare module 'mdast' {
  interface BlockquoteData {
    alert?: Alert;
    /** Its marker stood in no quote. */
    isOutsideQuote?: boolean;
    /** While it has no content: whether the paragraph that follows may be that. */
    acceptsParagraph?: boolean;
  }
}

export type AlertQuote = Blockquote & { data: { alert: Alert } };

type Place = Pick<RootContent, 'position'>;

/** Longer ones are the text itself. */
const maxTitleLength = 60;

/** A title is plain text: what would be lost with links and images is none. */
const plainTypes = new Set(['text', 'strong', 'emphasis', 'delete', 'inlineCode']);

/**
 * @param lines The paragraph that its marker stands in, from the marker on.
 * @param others What else it holds.
 */
export function createAlert(
  marker: Exclude<Marker, { type: 'div' }>,
  lines: readonly Line[],
  others: readonly RootContent[],
  { start, end }: { start: Place; end: Place },
): AlertQuote {
  const { title, rest } = splitTitle(lines, others.length > 0);
  const kind = marker.type === 'unknown' ? 'note' : marker.kind;
  const own = marker.type === 'unknown' ? (title ?? marker.name) : title;
  const [from, to] = [start.position?.start, end.position?.end];
  const quote = createQuote(
    [...createParagraph(rest, end), ...others],
    from && to ? { position: { start: from, end: to } } : {},
  );
  return { ...quote, data: { alert: own === undefined ? { kind } : { kind, title: own } } };
}

/**
 * @param lines The paragraph that the marker stands in, from the marker on.
 * @param isFollowed Whether the alert has more than this paragraph.
 * @returns The title, if there is one, and the lines that are not.
 */
function splitTitle(lines: readonly Line[], isFollowed: boolean): { title?: string; rest: Line[] } {
  const [first, ...others] = lines;
  if (!first || isBlankLine(first)) return { rest: others };
  const title = textOf(first);
  const next = others[0] ? textOf(others[0]) : '';
  const isAlone = others.length > 0 || isFollowed;
  // A sentence that was broken into lines goes on in lower case, where the script has it.
  const isWhole = !/[.!?:;,。！？：；、，]$/u.test(title) && !/^\p{Ll}/u.test(next);
  const isPlain = first.nodes.every(({ type }) => plainTypes.has(type));
  return isAlone && isWhole && isPlain && title.length <= maxTitleLength
    ? { title, rest: others }
    : { rest: [...lines] };
}

function textOf({ nodes }: Line): string {
  return plainText({ type: 'paragraph', children: [...nodes] });
}

/** @param like Has its place, and its data if it is a quote. */
export function createQuote(children: readonly RootContent[], like: Place | Blockquote): Blockquote {
  // What stands in a document may stand in a quote.
  return { ...like, type: 'blockquote', children: children as Blockquote['children'] };
}

/** @returns Nothing where there is no text. */
export function createParagraph(lines: readonly Line[], { position }: Place): Paragraph[] {
  const children: PhrasingContent[] = joinLines(lines);
  const place = children[0]?.position ?? position;
  return children.length === 0 ? [] : [{ type: 'paragraph', children, ...(place ? { position: place } : {}) }];
}

export function isAlert(node: RootContent): node is AlertQuote {
  return node.type === 'blockquote' && node.data?.alert !== undefined;
}

/** @returns Whether it is an alert that has no content, so that what follows it may be that. */
export function isEmptyAlert(node: RootContent): node is AlertQuote {
  return isAlert(node) && node.children.length === 0;
}

/** @returns An open alert with what follows it; `undefined` where that is none of it. */
export function fillAlert(open: AlertQuote, next: RootContent): RootContent | undefined {
  const { alert, acceptsParagraph: takesParagraph } = open.data;
  if (next.type === 'paragraph') return takesParagraph ? { ...createQuote([next], open), data: { alert } } : undefined;
  if (next.type !== 'blockquote' || next.children.length === 0) return undefined;
  // One that says itself what it is needs no other marker.
  return isAlert(next) ? next : { ...next, data: { alert } };
}

/** Changes the list: an item that is nothing but alerts is no item, and they belong to the one before it. */
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
 * Changes the list: in a quote, an alert that follows an item's line without a blank line between is read as a part of the
 * item, whatever its publisher meant.
 */
export function liftAlerts(list: List): AlertQuote[] {
  const last = list.children.at(-1);
  if (!last) return [];
  const children: RootContent[] = last.children;
  const inner = children.at(-1)?.type === 'list' ? liftAlerts(children.at(-1) as List) : [];
  const start = children.findLastIndex((node) => !isAlert(node) || !node.data.isOutsideQuote) + 1;
  return [...(children.splice(start) as AlertQuote[]), ...inner];
}
