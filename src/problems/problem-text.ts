/** Formats problems as text for people. The text is short, because a docset repeats most problems in each language. */
import { formatPlace, type Problem, type ProblemCode, type Severity } from './problem.ts';

/** The number of places that an entry names; it counts the others. */
const placeLimit = 5;

/**
 * Groups problems by code: errors first, then the largest group. Each entry of a group is a message, with its places on
 * one line. A hint that all entries share follows them; otherwise each message has its hint.
 *
 *     link-dead: 3 warnings, see docs/problems/link-dead.md
 *       The link "appendx.md" leads to a document that does not exist in this language.
 *         docs/de-de/plan.md:3:5, docs/en-us/plan.md:3:5
 *       The link "help.md" leads to a document that does not exist in this language.
 *         docs/en-us/plan.md:9:1
 *       Fix: Correct the link, or add the document; the page shows the link as plain text.
 *
 *     3 problems: 0 errors, 3 warnings.
 *
 * @param problems The problems, in the order of entries and places.
 */
export function formatAsText(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'No problems.';
  const of = (severity: Severity): Problem[] => problems.filter((problem) => problem.severity === severity);
  const [errors, warnings] = [of('error'), of('warning')];
  const sum = `${counted(errors.length, 'error')}, ${counted(warnings.length, 'warning')}`;
  return [
    ...formatGroups('error', errors),
    ...formatGroups('warning', warnings),
    `${counted(problems.length, 'problem')}: ${sum}.`,
  ].join('\n\n');
}

function formatGroups(severity: Severity, problems: readonly Problem[]): string[] {
  const groups = [...Map.groupBy(problems, ({ code }) => code)];
  return groups
    .sort(([a, { length: as }], [b, { length: bs }]) => bs - as || (a < b ? -1 : 1))
    .map(([code, group]) => formatGroup(code, severity, group));
}

function formatGroup(code: ProblemCode, severity: Severity, problems: readonly Problem[]): string {
  const hints = new Set(problems.map(({ hint }) => hint));
  const isShared = hints.size === 1;
  const entries = Map.groupBy(problems, ({ message, hint }) => (isShared ? message : `${message} ${hint}`));
  return [
    `${code}: ${counted(problems.length, severity)}, see docs/problems/${code}.md`,
    ...[...entries].flatMap(([entry, places]) => [`  ${printable(entry)}`, `    ${formatPlaces(places)}`]),
    ...(isShared ? [...hints].map((hint) => `  Fix: ${printable(hint)}`) : []),
  ].join('\n');
}

function formatPlaces(problems: readonly Problem[]): string {
  const named = problems.slice(0, placeLimit).map((problem) => printable(formatPlace(problem)));
  const more = problems.length - named.length;
  return named.join(', ') + (more > 0 ? ` and ${String(more)} more` : '');
}

function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Replaces control characters: a message quotes content, which must not break the line or control the terminal. */
function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}
