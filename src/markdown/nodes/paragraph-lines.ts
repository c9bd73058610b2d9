/** A paragraph as the lines that its publisher wrote: markers and includes count by the line that they stand on. */
import type { PhrasingContent, Text } from 'mdast';

type Point = NonNullable<Text['position']>['start'];

export interface Line {
  nodes: PhrasingContent[];
  /** What ends it, if another one follows: a line break of the text, or one that is shown. */
  end?: PhrasingContent;
}

/** Both changes nothing; a text's lines are nodes of their own, at their place. */
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

/** @returns The content of a paragraph, without blanks and line breaks at its ends. */
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

/** @returns Whether it is a line break in HTML. */
export function isLineBreak(node: PhrasingContent | undefined): boolean {
  return node?.type === 'html' && /^<\/?br\b/iu.test(node.value);
}

export function isBlankLine({ nodes }: Line): boolean {
  return nodes.every((node) => node.type === 'text' && node.value.trim() === '');
}

/** Where a line within a text stands. Blanks before it are not known, so that it counts from the line's start. */
function positionOfLine({ position }: Text, lines: number): Pick<Text, 'position'> {
  if (!position || lines === 0) return position ? { position } : {};
  const start = lineStart(position.start.line + lines, position.start);
  return { position: { start, end: position.end } };
}

/** @param near A place of the same file: what repairs HTML wants an offset, whatever it is. */
export function lineStart(line: number, near: Point | undefined): Point {
  return { line, column: 1, offset: near?.offset ?? 0 };
}
