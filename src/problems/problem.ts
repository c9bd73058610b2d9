/** The model of a problem in the content, for its author to fix. Every code has a page under `docs/problems/`. */

/** The codes of all problems. A new code needs a page `docs/problems/<code>.md`; a test checks for it. */
export const problemCodes = [
  'address-duplicate',
  'alert-misplaced',
  'alert-translated',
  'alert-unknown',
  'anchor-duplicate',
  'anchor-missing',
  'anchor-reserved',
  'config-invalid',
  'construct-unknown',
  'content-empty',
  'date-invalid',
  'file-too-large',
  'file-unreadable',
  'front-matter-invalid',
  'html-left-out',
  'image-left-out',
  'image-missing',
  'include-cycle',
  'include-missing',
  'link-dead',
  'link-empty',
  'link-unsafe',
  'locale-differs',
  'locale-invalid',
  'message-invalid',
  'nesting-too-deep',
  'snippet-left-out',
  'title-missing',
  'translation-drift',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** An `error` stops the build. A `warning` does not: the page leaves out or replaces the faulty part. */
export type Severity = 'error' | 'warning';

export interface Problem {
  code: ProblemCode;
  severity: Severity;
  /** The path of the file, relative to the project, with forward slashes. */
  file: string;
  /** 1-based, in the file on disk. Absent if the problem concerns the whole file. */
  line?: number;
  /** 1-based, in characters. Absent if the problem concerns the whole line. */
  column?: number;
  /** What is wrong, in one sentence. */
  message: string;
  /** What to do, in one sentence. */
  hint: string;
}

/**
 * Formats a problem as a line of text.
 *
 * @returns `file:line:column code: message hint`, whose place editors and terminals turn into a link.
 */
export function formatProblem({ code, message, hint, ...problem }: Problem): string {
  return `${formatPlace(problem)} ${code}: ${message} ${hint}`;
}

/** Formats a place as `file:line:column`, without the parts that are not known. */
export function formatPlace({ file, line, column }: Pick<Problem, 'file' | 'line' | 'column'>): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}
