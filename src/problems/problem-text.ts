/** Problems as text for people: short, as a docset in many languages has most of its problems many times. */
import { formatPlace, type Problem, type ProblemCode, type Severity } from './problem.ts';

/** How many places of one entry are named; the others are counted. */
const placeLimit = 5;

/**
 * Groups by code: errors first, then the largest. In a group an entry is a message, with all its places on one line; what
 * to do is said once, behind the entries, where it is the same for all of them, and else with each message.
 *
 *     link-dead: 3 warnings, see docs/problems/link-dead.md
 *       The link "appendx.md" leads to no document of this language.
 *         docs/de-de/plan.md:3:5, docs/en-us/plan.md:3:5
 *       The link "help.md" leads to no document of this language.
 *         docs/en-us/plan.md:9:1
 *       Fix: Correct it, or add the document; it is shown as text.
 *
 *     3 problems: 0 errors, 3 warnings.
 *
 * @param problems In the order that entries and places are to have.
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
    ...[...entries].flatMap(([what, own]) => [`  ${printable(what)}`, `    ${formatPlaces(own)}`]),
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

/** A message quotes the content, which must neither break its line nor command the terminal. */
function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}
