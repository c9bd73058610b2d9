/** Splits a paragraph into the lines of its source: markers and includes depend on the line that they are on. */
import type { PhrasingContent, Text } from 'mdast';

type Point = NonNullable<Text['position']>['start'];

export interface Line {
  nodes: PhrasingContent[];
  /** The node that ends the line, if another line follows: a line break of the text, or a visible one. */
  end?: PhrasingContent;
}

/** Splits the content of a paragraph; does not change it. Each line of a text becomes a node with its own position. */
export function splitLines(children: readonly PhrasingContent[]): Line[] {
  let line: Line = { nodes: [] };
  const lines = [line];
  const next = (end: PhrasingContent): void => {
    line.end = end;
    line = { nodes: [] };
    lines.push(line);
  };
  for (const child of children) {
    if (child.type === 'break') next(child);
    else if (child.type === 'text') {
      for (const [index, value] of child.value.split(/\r?\n/u).entries()) {
        if (index > 0) next({ type: 'text', value: '\n' });
        if (value !== '') line.nodes.push({ ...child, value, ...positionOfLine(child, index) });
      }
    } else line.nodes.push(child);
  }
  return lines;
}

/** Joins lines into the content of a paragraph, without blanks and line breaks at both ends. Does not change them. */
export function joinLines(lines: readonly Line[]): PhrasingContent[] {
  const start = lines.findIndex((line) => !isBlankLine(line));
  const end = lines.findLastIndex((line) => !isBlankLine(line));
  const joined: PhrasingContent[] = [];
  for (const [order, line] of start === -1 ? [] : lines.slice(start, end + 1).entries()) {
    const isLast = order === end - start;
    for (const node of [...line.nodes, ...(line.end && !isLast ? [line.end] : [])]) {
      const last = joined.at(-1);
      if (node.type === 'text' && last?.type === 'text')
        joined.splice(-1, 1, { ...last, value: last.value + node.value });
      else joined.push(node);
    }
  }
  while (isLineBreak(joined[0])) joined.shift();
  while (isLineBreak(joined.at(-1))) joined.pop();
  return joined;
}

/** True if a node is a line break in HTML. */
export function isLineBreak(node: PhrasingContent | undefined): boolean {
  return node?.type === 'html' && /^<\/?br\b/iu.test(node.value);
}

export function isBlankLine({ nodes }: Line): boolean {
  return nodes.every((node) => node.type === 'text' && node.value.trim() === '');
}

/** Returns the position of a line within a text. The blanks before it are unknown, so its column is 1. */
function positionOfLine({ position }: Text, lines: number): Pick<Text, 'position'> {
  if (!position || lines === 0) return position ? { position } : {};
  const start = lineStart(position.start.line + lines, position.start);
  return { position: { start, end: position.end } };
}

/**
 * Returns the point at the start of a line.
 *
 * @param near A point of the same file. Repairing HTML requires an offset, but not the exact one.
 */
export function lineStart(line: number, near: Point | undefined): Point {
  return { line, column: 1, offset: near?.offset ?? 0 };
}
