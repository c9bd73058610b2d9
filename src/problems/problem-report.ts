/** Formats the problems of a docset as a report for people, for programs, or for GitHub. */
import type { Problem } from './problem.ts';
import { formatAsCommands } from './problem-commands.ts';
import { formatAsText } from './problem-text.ts';

export const reportFormats = ['text', 'json', 'github'] as const;

export type ReportFormat = (typeof reportFormats)[number];

/**
 * Formats a report, sorted by file, line and column; the `text` format also groups it.
 *
 * Equal problems appear once: each document that includes a file repeats the problems of that file.
 *
 * @param format `text` is for people: see {@link formatAsText}. `github` is for the log of a GitHub workflow: see
 *   {@link formatAsCommands}. `json` is for programs: `{"version":1,"problems":[...]}`, one line per problem, each
 *   `{code, severity, file, line, column, message, hint}`; `line` and `column` are absent if they are not known. New
 *   keys may appear in the same version; removing a key or changing its meaning increases `version`.
 * @returns The report, without a line feed at its end. `github` gives an empty text if there are no problems.
 */
export function formatProblems(problems: readonly Problem[], format: ReportFormat): string {
  const ordered = [...problems].sort(byPlace);
  // Equal problems have the same JSON.
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

/** Compares files by code unit, which is the same on every machine. In a file, problems without a line come first. */
function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** Formats a problem as JSON, without its absent keys. */
function rowOf({ code, severity, file, line, column, message, hint }: Problem): string {
  return JSON.stringify({ code, severity, file, line, column, message, hint });
}

function formatAsJson(rows: readonly string[]): string {
  const list = rows.length === 0 ? '[]' : `[\n${rows.join(',\n')}\n]`;
  return `{"version":1,"problems":${list}}`;
}
