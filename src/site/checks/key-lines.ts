/** Where the keys of a JSON object stand in its text. */

const token = /"(?:[^"\\]|\\.)*"|[{}[\]:\n]/gu;

/**
 * @param text Valid JSON: an object.
 * @returns By key, the line of it (1-based); those of objects within it are left out.
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
