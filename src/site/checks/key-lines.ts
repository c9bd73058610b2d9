/** Finds the lines of the keys in the text of a JSON object. */

const token = /"(?:[^"\\]|\\.)*"|[{}[\]:\n]/gu;

/**
 * Returns the line of each key, counted from 1; keys of nested objects are left out.
 *
 * @param text Valid JSON, with an object at the top.
 */
export function keyLines(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  let [line, depth, last] = [1, 0, ''];
  for (const [found] of text.matchAll(token)) {
    if (found === '\n') line++;
    else if (found === '{' || found === '[') depth++;
    else if (found === '}' || found === ']') depth--;
    else if (found === ':' && depth === 1) lines.set(JSON.parse(last) as string, line);
    if (found !== '\n') last = found;
  }
  return lines;
}
