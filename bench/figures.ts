/** Figures of many measurements, and how they are printed. */

/** Milliseconds. */
export interface Figures {
  median: number;
  p95: number;
  max: number;
}

/** @param times At least one. */
export function figuresOf(times: readonly number[]): Figures {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.ceil(sorted.length * share) - 1] ?? NaN;
  return { median: at(0.5), p95: at(0.95), max: at(1) };
}

/** A row of a Markdown table; numbers as milliseconds with one decimal. */
export function row(...cells: readonly (string | number)[]): string {
  return `| ${cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(1) : cell)).join(' | ')} |`;
}

/** The head of a table: columns of words, then columns of numbers. */
export function head(words: readonly string[], ...numbers: readonly (readonly string[])[]): string {
  const rule = row(...words.map(() => '---'), ...numbers.flat().map(() => '---:'));
  return `\n${row(...words, ...numbers.flat())}\n${rule}`;
}
