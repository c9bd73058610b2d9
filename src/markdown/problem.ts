/** What is wrong in the content, said so that its author can mend it. Every code has its page under `docs/problems/`. */

/** The codes that exist. A new one wants a page `docs/problems/<code>.md` (a test looks for it). */
export const problemCodes = [
  'address-duplicate',
  'anchor-duplicate',
  'callout-unknown',
  'date-invalid',
  'file-unreadable',
  'front-matter-invalid',
  'image-left-out',
  'link-dead',
  'locale-differs',
  'locale-invalid',
  'message-invalid',
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
  /** What is wrong: one sentence. */
  message: string;
  /** What to do about it: one sentence. */
  hint: string;
}

/**
 * A problem as a line of text.
 *
 * @returns `file:line code: message hint`, the form that editors and terminals turn into a link.
 */
export function formatProblem({ code, file, line, message, hint }: Problem): string {
  const place = line === undefined ? file : `${file}:${String(line)}`;
  return `${place} ${code}: ${message} ${hint}`;
}
