/** Finds the markers that open quotes: `[!NOTE]` and other alerts, and `[!div class="checklist"]`. */
import type { PhrasingContent, Text } from 'mdast';
import { alertKind } from './alert-names.ts';
import type { CalloutKind } from '../document.ts';
import { isLineBreak, type Line, lineStart, splitLines } from '../nodes/paragraph-lines.ts';

/** Stands for the escaped bracket of `\[!NOTE]` while Markdown is parsed; a private-use character. */
export const escapedBracket = '\uE002';

export type Marker =
  | { type: 'alert'; name: string; kind: CalloutKind; isTranslated: boolean }
  /** The form of an alert marker, with an unknown name. */
  | { type: 'unknown'; name: string }
  /** DocFX's `[!div]`, which puts the content of a quote into a `<div>` with classes. */
  | { type: 'div'; classes: string };

/** The place of a marker in its paragraph. */
export interface MarkerPlace {
  /** Only blanks precede it on its line. */
  startsLine: boolean;
  /** Only blanks follow it on its line. */
  endsLine: boolean;
  /** It follows the end of a sentence, or a `>`. */
  isAfterSentence: boolean;
  /** Its bracket is escaped (`\[!NOTE]`), as some tools write it. */
  isEscaped: boolean;
}

/** A marker and the content after it, up to the next marker. */
export interface MarkerPiece {
  /** Absent for the content before the first marker. */
  marker?: Marker;
  /** The line of the marker, as a node's position. */
  at?: Pick<Text, 'position'>;
  place?: MarkerPlace;
  /** The first line is the rest of the marker's own line. */
  lines: Line[];
}

/** Tolerates blanks and full-width signs (translators), a sign that folds the note (Obsidian), and a final colon. */
const form =
  /[[\uE002［][^\S\n]*[!！][^\S\n]*(?:div\b(?<classes>[^\]\n]{0,200})|(?<name>\p{L}[\p{L}\p{M}\p{Zs}'’-]{0,30}?))[^\S\n]*[\]］](?:[-+](?=\s|$))?[ \t]*[:：]?[^\S\n]*/giu;

/** In characters before a marker. A line may have thousands. */
const maxLookback = 50;

const sentenceEnd = /(?:[.!?…。！？：:;)）»”"']|[>＞])\s*$/u;

/** True if a text starts with a marker of any name. */
export function startsWithMarker(text: string): boolean {
  return text.search(form) === 0;
}

/**
 * Splits a paragraph at its markers.
 *
 * @param children The content of the paragraph.
 * @param accepts Decides which markers split; the others stay text.
 * @returns The pieces. The first has no marker, and may be empty.
 */
export function splitAtMarkers(
  children: readonly PhrasingContent[],
  accepts: (marker: Marker, place: MarkerPlace) => boolean,
): MarkerPiece[] {
  const pieces: MarkerPiece[] = [{ lines: [{ nodes: [] }] }];
  for (const { nodes, end } of splitLines(children)) {
    splitLine(nodes.map(unwrapMarker), pieces, accepts);
    const line = pieces.at(-1)?.lines.at(-1);
    if (!line || !end) continue;
    line.end = end;
    pieces.at(-1)?.lines.push({ nodes: [] });
  }
  return pieces;
}

function splitLine(
  nodes: readonly PhrasingContent[],
  pieces: MarkerPiece[],
  accepts: (marker: Marker, place: MarkerPlace) => boolean,
): void {
  for (const [order, node] of nodes.entries()) {
    if (node.type !== 'text') {
      pieces.at(-1)?.lines.at(-1)?.nodes.push(node);
      continue;
    }
    const isStart = order === 0 || isLineBreak(nodes[order - 1]);
    let end = 0;
    for (const { index, 0: written, groups = {} } of node.value.matchAll(form)) {
      const marker = parseMarker(groups['name'], groups['classes']);
      const before = node.value.slice(Math.max(end, index - maxLookback), index);
      const place = {
        startsLine: isStart && index <= maxLookback && before.trim() === '',
        endsLine: order === nodes.length - 1 && index + written.length === node.value.length,
        isAfterSentence: sentenceEnd.test(before),
        isEscaped: written.startsWith(escapedBracket),
      };
      if (!accepts(marker, place)) continue;
      pushText(pieces, node, node.value.slice(end, index).replace(/\s*(?:[>＞]\s*)*$/u, ''));
      pieces.push({ marker, at: lineOf(node), place, lines: [{ nodes: [] }] });
      end = index + written.length;
    }
    pushText(pieces, node, node.value.slice(end));
  }
}

function lineOf({ position }: Text): Pick<Text, 'position'> {
  const point = lineStart(position?.start.line ?? 1, position?.start);
  return { position: { start: point, end: point } };
}

function pushText(pieces: readonly MarkerPiece[], node: Text, text: string): void {
  const nodes = pieces.at(-1)?.lines.at(-1)?.nodes;
  const value = nodes?.length === 0 ? text.trimStart() : text;
  if (value !== '') nodes?.push({ ...node, value });
}

/** Unwraps a bold or italic marker: some authors format it like its title. */
function unwrapMarker(node: PhrasingContent): PhrasingContent {
  if (node.type !== 'strong' && node.type !== 'emphasis') return node;
  const [only, ...others] = node.children;
  if (others.length > 0 || !only) return node;
  const inner = unwrapMarker(only);
  const isMarker = inner.type === 'text' && inner.value.replace(form, '') === '' && startsWithMarker(inner.value);
  return isMarker ? inner : node;
}

function parseMarker(name: string | undefined, classes: string | undefined): Marker {
  if (name === undefined) return { type: 'div', classes: (classes ?? '').toLowerCase() };
  const alert = alertKind(name);
  return alert ? { type: 'alert', name, ...alert } : { type: 'unknown', name };
}
