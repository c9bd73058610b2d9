/** How grave each kind of problem is in a docset: what `"severity"` in its `jalon.json` says. */
import type { Problem, ProblemCode } from './problem.ts';

/** What a docset can choose for a code. `off` says nothing of it; the pages are made in the same way. */
export const severityChoices = ['error', 'warning', 'off'] as const;

type SeverityChoice = (typeof severityChoices)[number];

/** Codes that are not named keep the severity that their problems have. */
export type SeverityChoices = Readonly<Partial<Record<ProblemCode, SeverityChoice | undefined>>>;

/**
 * @param problems As they were found, with the severity that their code has by default.
 * @returns Those that are to be told, in the same order, each with the severity that was chosen for its code. What was
 *   given is not changed, as problems are kept with their documents while choices change.
 */
export function applySeverities(problems: readonly Problem[], choices: SeverityChoices): Problem[] {
  return problems.flatMap((problem) => {
    const severity = choices[problem.code] ?? problem.severity;
    return severity === 'off' ? [] : [{ ...problem, severity }];
  });
}
