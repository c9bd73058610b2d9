/**
 * Repairs quotes that open with an alert marker such as `[!NOTE]`, but that Markdown does not parse as quotes: they are
 * indented so far that they become code, continue a paragraph, or start with an escaped or full-width `>`. No author
 * intends that. The repair works on the lines of the source, which are then parsed again.
 */
import type { Code, Node, Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { startsWithMarker } from '../alerts/alert-marker.ts';

/** Matches the quote marks at the start of a line. */
const quoteMarks = /^(?:[^\S\n]*(?:>|＞|\\>|&gt;))*/u;

/** The maximum depth of a repaired quote. The check of `limits.ts` precedes the repair. */
const maxNesting = 3;

export interface Repaired {
  /** The repaired text, with the same number of lines. */
  text: string;
  /** The lines (1-based) at which a repaired quote starts. */
  quotes: number[];
}

/** Repairs the quotes that Markdown parsed as something else; returns `undefined` if there are none. */
export function repairQuotes(text: string, root: Root): Repaired | undefined {
  const lines = text.split('\n');
  const quotes: number[] = [];
  visit(root, (node) => {
    // `[!NOTE]: text` would be a link definition, and would turn every other `[!NOTE]` into a link.
    if (node.type === 'definition' && node.identifier.startsWith('!')) {
      const index = startOf(node).line - 1;
      lines[index] = (lines[index] ?? '').replace(/\]:/u, String.raw`]\:`);
    }
    const start = node.type === 'paragraph' ? quoteIn(node) : node.type === 'code' ? quoteOf(node) : undefined;
    if (start === undefined) return;
    quotes.push(start);
    moveLines(lines, start, node);
  });
  const repaired = lines.join('\n');
  return repaired === text ? undefined : { text: repaired, quotes };
}

/** Returns the line (1-based) on which a quote starts within a paragraph; `undefined` if none does. */
function quoteIn({ children }: Paragraph): number | undefined {
  for (const [order, child] of children.entries()) {
    if (child.type !== 'text') continue;
    const isAtStart = order === 0 || children[order - 1]?.type === 'break';
    const found = child.value.split('\n').findIndex((line, index) => (index > 0 || isAtStart) && isQuote(line));
    if (found !== -1) return startOf(child).line + found;
  }
  return undefined;
}

/** Returns the first line (1-based) of indented code that is a quote; `undefined` for fenced or other code. */
function quoteOf(node: Code): number | undefined {
  const { line } = startOf(node);
  const rows = node.value.split('\n');
  const isIndented = (node.position?.end.line ?? line) - line < rows.length;
  return isIndented && isQuote(rows[0] ?? '') ? line : undefined;
}

function isQuote(line: string): boolean {
  const marks = quoteMarks.exec(line)?.[0] ?? '';
  const rest = line.slice(marks.length).trimStart();
  return marks !== '' && (startsWithMarker(rest) || rest.startsWith('\uE000'));
}

/** Rewrites the lines from `first` to the end of the node as a quote at the node's own indentation. */
function moveLines(lines: string[], first: number, node: Node): void {
  const start = startOf(node);
  const end = node.position?.end.line ?? first;
  const before = (lines[start.line - 1] ?? '').slice(0, start.column - 1);
  const around = before.replaceAll(/[^>\s]/gu, ' ');
  const outer = around.split('>').length - 1;
  for (let line = first; line <= end; line++) {
    const isFirstOfNode = line === start.line;
    const text = lines[line - 1]?.slice(isFirstOfNode ? before.length : 0) ?? '';
    const marks = quoteMarks.exec(text)?.[0] ?? '';
    const inner = marks.split(/>|＞|&gt;/u).length - 1 - (isFirstOfNode ? 0 : outer);
    // A lazy continuation line belongs to the quote at any indentation.
    if (inner < 1 && line > first) continue;
    lines[line - 1] =
      (isFirstOfNode ? before : around) +
      '>'.repeat(Math.min(Math.max(inner, 1), maxNesting)) +
      text.slice(marks.length);
  }
}

function startOf({ position }: Node): { line: number; column: number } {
  return position?.start ?? { line: 1, column: 1 };
}
