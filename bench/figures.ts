/** Summarizes measurements, and formats them as a Markdown table. */

/** The summary of a series of measurements, in milliseconds. */
export interface Figures {
  median: number;
  p95: number;
  max: number;
}

/**
 * Summarizes a series.
 *
 * @param times At least one measurement.
 */
export function figuresOf(times: readonly number[]): Figures {
  const sorted = times.toSorted((a, b) => a - b);
  const percentile = (share: number): number => sorted[Math.ceil(sorted.length * share) - 1] ?? NaN;
  return { median: percentile(0.5), p95: percentile(0.95), max: percentile(1) };
}

/** Formats a row of a Markdown table; numbers are milliseconds with one decimal. */
export function row(...cells: readonly (string | number)[]): string {
  return `| ${cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(1) : cell)).join(' | ')} |`;
}

/** Formats the head of a table: columns of words, then columns of numbers. */
export function head(words: readonly string[], ...numbers: readonly (readonly string[])[]): string {
  const rule = row(...words.map(() => '---'), ...numbers.flat().map(() => '---:'));
  return `\n${row(...words, ...numbers.flat())}\n${rule}`;
}
