/** Reports structural drift as problems of the files that drift. */
import { findDrifts, type DriftingLocale } from '../../checklist/drift/find-drifts.ts';
import type { LandmarkedTranslation } from '../../checklist/drift/read-outline.ts';
import type { Problem, Severity } from '../../problems/problem.ts';
import { wordingOf } from './drift-wording.ts';
import type { ReadFile } from '../docset/read-source.ts';

/**
 * Returns one problem per element that is missing, extra or out of place, by locale and in the order of the file.
 *
 * @param files The document in each locale.
 * @param translations The same documents after reconciling.
 * @param defaultLocale The locale that decides where equally many locales have one structure and another.
 */
export function driftProblems(
  files: readonly ReadFile[],
  translations: readonly LandmarkedTranslation[],
  defaultLocale: string,
  severity: Severity,
): Problem[] {
  const names = new Map(files.map(({ file: { locale, file } }) => [locale, file]));
  const fileOf = (locale: string): string => names.get(locale) ?? locale;
  return findDrifts(translations, defaultLocale).flatMap((drifting) => problemsOf(drifting, fileOf, severity));
}

function problemsOf(
  { locale, reference, drifts }: DriftingLocale,
  fileOf: (locale: string) => string,
  severity: Severity,
): Problem[] {
  const problems = drifts.map((drift) => {
    const { message, remedy } = wordingOf(drift, fileOf(reference));
    return {
      code: 'translation-drift' as const,
      severity,
      file: fileOf(locale),
      // A missing element has no line, so the problem is at the place where it belongs.
      line: drift.how === 'missing' ? (drift.at?.line ?? 1) : drift.here.line,
      message,
      hint: `${remedy}; if this file translates another version of the source, correct its ms.openlocfilehash instead.`,
    };
  });
  return problems.sort((a, b) => a.line - b.line);
}
