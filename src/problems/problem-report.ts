/** All problems of a docset at once, written for who reads them: people, programs, or GitHub. */
import type { Problem } from './problem.ts';
import { formatAsCommands } from './problem-commands.ts';
import { formatAsText } from './problem-text.ts';

export const reportFormats = ['text', 'json', 'github'] as const;

export type ReportFormat = (typeof reportFormats)[number];

/**
 * A report, in the order of file, line and column, but for the text, which is grouped. What is the same in every
 * respect is told once: a file that others include has its problems once for each of them.
 *
 * @param format `text` is for people: see {@link formatAsText}. `github` is for the log of a GitHub workflow: see
 *   {@link formatAsCommands}. `json` is for programs: `{"version":1,"problems":[...]}`, a line a problem, each
 *   `{code, severity, file, line, column, message, hint}`; `line` and `column` are absent where they are not known.
 *   A key may be added; before one is taken out or changes its meaning, `version` rises.
 * @returns The report without a line feed at its end. `github` gives an empty text where there are no problems.
 */
export function formatProblems(problems: readonly Problem[], format: ReportFormat): string {
  const ordered = [...problems].sort(byPlace);
  // By their JSON: equal problems have the same.
  const byRow = new Map(ordered.map((problem) => [rowOf(problem), problem]));
  switch (format) {
    case 'text':
      return formatAsText([...byRow.values()]);
    case 'json':
      return formatAsJson([...byRow.keys()]);
    case 'github':
      return formatAsCommands([...byRow.values()]);
  }
}

/** By code unit, so that the order is the same on every machine; what concerns a whole file comes first. */
function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** A problem as JSON; keys that are absent are left out. */
function rowOf({ code, severity, file, line, column, message, hint }: Problem): string {
  return JSON.stringify({ code, severity, file, line, column, message, hint });
}

function formatAsJson(rows: readonly string[]): string {
  const list = rows.length === 0 ? '[]' : `[\n${rows.join(',\n')}\n]`;
  return `{"version":1,"problems":${list}}`;
}
