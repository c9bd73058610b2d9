/** What is wrong in the content, said so that its author can mend it. Every code has its page under `docs/problems/`. */

/** The codes that exist. A new one wants a page `docs/problems/<code>.md` (a test looks for it). */
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

/** `error` stops the build, `warning` is reported and the page is made without what was wrong. */
export type Severity = 'error' | 'warning';

export interface Problem {
  code: ProblemCode;
  severity: Severity;
  /** The file as its author knows it: relative to the project, with forward slashes. */
  file: string;
  /** 1-based, in the file as it is on disk. Absent where the whole file is meant. */
  line?: number;
  /** 1-based, in characters. Absent where the whole line is meant. */
  column?: number;
  /** What is wrong: one sentence. */
  message: string;
  /** What to do about it: one sentence. */
  hint: string;
}

/**
 * A problem as a line of text.
 *
 * @returns `file:line:column code: message hint`, the form that editors and terminals turn into a link.
 */
export function formatProblem({ code, message, hint, ...problem }: Problem): string {
  return `${formatPlace(problem)} ${code}: ${message} ${hint}`;
}

/** @returns `file:line:column`, as far as it is known. */
export function formatPlace({ file, line, column }: Pick<Problem, 'file' | 'line' | 'column'>): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}
