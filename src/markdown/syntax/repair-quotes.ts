/**
 * Quotes that Markdown does not take for one, though they open with a marker such as `[!NOTE]`: those that are indented so
 * far that they are code, or go on with the paragraph before, and those whose `>` is escaped or full-width. Nobody meant an
 * alert to be that. The lines are put where they belong, and then the text is parsed again.
 */
import type { Code, Node, Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { startsWithMarker } from '../alerts/alert-marker.ts';

/** How a quote's line may start. */
const quoteMarks = /^(?:[^\S\n]*(?:>|＞|\\>|&gt;))*/u;

/** Quotes within each other, of those that are put right: `limits.ts` has not seen them. */
const maxNesting = 3;

export interface Repaired {
  /** Of as many lines. */
  text: string;
  /** Those, counted from 1, on which a quote was put right. */
  quotes: number[];
}

/** @returns `undefined` where there is nothing to do. */
export function repairQuotes(text: string, root: Root): Repaired | undefined {
  const lines = text.split('\n');
  const quotes: number[] = [];
  visit(root, (node) => {
    // `[!NOTE]: text` would define a link, and each `[!NOTE]` of the document would be one.
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

/** @returns The line on which a quote starts within a paragraph. */
function quoteIn({ children }: Paragraph): number | undefined {
  for (const [order, child] of children.entries()) {
    if (child.type !== 'text') continue;
    const isAtStart = order === 0 || children[order - 1]?.type === 'break';
    const found = child.value.split('\n').findIndex((line, index) => (index > 0 || isAtStart) && isQuote(line));
    if (found !== -1) return startOf(child).line + found;
  }
  return undefined;
}

/** @returns The line on which code starts that is a quote. Code between fences has lines of its own for them. */
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

/** From a line on, to the end of the node: they start where the node does. */
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
    // A line that only goes on with the quote does so wherever it stands.
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
