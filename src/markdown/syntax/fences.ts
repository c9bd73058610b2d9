/** Where the fenced code of a text is: what works on lines leaves it alone. */

const fence = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(?<fence>`{3,}|~{3,})(?<info>[^\n]*)$/u;

/**
 * @param change Gets each line, its index, and whether it is one of fenced code; its result takes the line's place.
 * @returns The text, of as many lines.
 */
export function eachLine(text: string, change: (line: string, index: number, isCode: boolean) => string): string {
  let open: string | undefined;
  return text
    .split('\n')
    .map((line, index) => {
      const found = fence.exec(line)?.groups;
      const run = found?.['fence'] ?? '';
      if (open !== undefined) {
        if (run.startsWith(open) && found?.['info']?.trim() === '') open = undefined;
        return change(line, index, true);
      }
      // Behind backticks that open a block there is no other one.
      if (run !== '' && !(run.startsWith('`') && found?.['info']?.includes('`'))) {
        open = run;
        return change(line, index, true);
      }
      return change(line, index, false);
    })
    .join('\n');
}
