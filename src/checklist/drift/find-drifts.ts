/** Finds structural drift: translations of the same version of a document whose arrangements differ. */
import { isSameShape } from '../identity/ledger/structure.ts';
import { compareCallouts } from './compare-callouts.ts';
import { compareHeadings, compareOrderOfHeadings } from './compare-headings.ts';
import { compareItems } from './compare-items.ts';
import { comparePresence } from './compare-presence.ts';
import { compareTranslations } from './comparison.ts';
import type { Drift } from './drift.ts';
import type { LandmarkedTranslation } from './read-outline.ts';

/** The drifts of one locale. */
export interface DriftingLocale {
  locale: string;
  /** The locale that it is compared with. */
  reference: string;
  drifts: Drift[];
}

/**
 * Compares the locales that name the same version of the source (`ms.openlocfilehash`, or else `ms.sourcegitcommit`). A
 * locale that names no version, or is alone with its version, is not compared.
 *
 * @param translations A document in all its locales.
 * @param defaultLocale The locale whose arrangement is the reference if several arrangements are equally common; lower
 *   case.
 * @returns The locales that differ from the most common arrangement.
 */
export function findDrifts(translations: readonly LandmarkedTranslation[], defaultLocale: string): DriftingLocale[] {
  const versions = Map.groupBy(translations, ({ source }) => source);
  return [...versions].flatMap(([source, members]) => {
    if (source === undefined) return [];
    const [right, ...others] = arrangementsOf(members, defaultLocale);
    const reference = right?.[0];
    if (!reference) return [];
    return others.flat().flatMap((translation) => {
      const drifts = compare(translation, reference);
      return drifts.length === 0 ? [] : [{ locale: translation.locale, reference: reference.locale, drifts }];
    });
  });
}

/**
 * Groups the locales by arrangement. The reference arrangement comes first, and each group starts with the locale to
 * compare with.
 */
function arrangementsOf(
  translations: readonly LandmarkedTranslation[],
  defaultLocale: string,
): LandmarkedTranslation[][] {
  const arrangements: LandmarkedTranslation[][] = [];
  for (const translation of translations.toSorted(byName(defaultLocale))) {
    const same = arrangements.find(([first]) => first && isArrangedAlike(first, translation));
    if (same) same.push(translation);
    else arrangements.push([translation]);
  }
  // Sorting is stable: equally common arrangements stay in order of name, with the default locale first.
  return arrangements.sort((a, b) => b.length - a.length);
}

function byName(defaultLocale: string): (a: LandmarkedTranslation, b: LandmarkedTranslation) => number {
  const rank = ({ locale }: LandmarkedTranslation): number => (locale === defaultLocale ? 0 : 1);
  return (a, b) => rank(a) - rank(b) || (a.locale < b.locale ? -1 : 1);
}

/** True if two translations have the same items, headings and callouts in the same places. */
function isArrangedAlike(a: LandmarkedTranslation, b: LandmarkedTranslation): boolean {
  const [left, right] = [a.landmarks, b.landmarks];
  return (
    isSame(a.ids, b.ids, (id, same) => id === same) &&
    isSameShape(a.rows, b.rows) &&
    isSame(left.headings, right.headings, (heading, same) => {
      return heading.anchor === same.anchor && heading.level === same.level && heading.parent === same.parent;
    }) &&
    isSame(left.callouts, right.callouts, (callout, same) => {
      return callout.kind === same.kind && callout.section === same.section && callout.parent === same.parent;
    })
  );
}

function isSame<Value>(
  a: readonly Value[],
  b: readonly Value[],
  isEqual: (value: Value, other: Value) => boolean,
): boolean {
  return a.length === b.length && a.every((value, index) => b[index] !== undefined && isEqual(value, b[index]));
}

function compare(drifting: LandmarkedTranslation, reference: LandmarkedTranslation): Drift[] {
  const comparison = compareTranslations(drifting, reference);
  // The order matters: each step skips the consequences of earlier drifts.
  return [
    ...compareOrderOfHeadings(comparison),
    ...compareItems(comparison),
    ...compareHeadings(comparison),
    ...comparePresence(comparison),
    ...compareCallouts(comparison),
  ];
}
