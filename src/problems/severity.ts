/** Applies a docset's choice of severities: the key `"severity"` of its `jalon.json`. */
import type { Problem, ProblemCode } from './problem.ts';

/** The choices for a code. `off` hides its problems; the pages stay the same. */
export const severityChoices = ['error', 'warning', 'off'] as const;

type SeverityChoice = (typeof severityChoices)[number];

/** The choice for each code; other codes keep their default severity. */
export type SeverityChoices = Readonly<Partial<Record<ProblemCode, SeverityChoice | undefined>>>;

/**
 * Applies severities to problems. Does not change the given problems, because they are stored with their documents
 * while choices may change.
 *
 * @param problems The problems, with their default severities.
 * @returns The problems to report, in the same order, with the chosen severities.
 */
export function applySeverities(problems: readonly Problem[], choices: SeverityChoices): Problem[] {
  return problems.flatMap((problem) => {
    const severity = choices[problem.code] ?? problem.severity;
    return severity === 'off' ? [] : [{ ...problem, severity }];
  });
}
