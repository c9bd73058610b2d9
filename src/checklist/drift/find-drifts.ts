/** Structural drift: translations of the same version of a document that are arranged in different ways. */
import { isSameArrangement } from '../identity/ledger/structure.ts';
import { compareCallouts } from './compare-callouts.ts';
import { compareHeadings, compareOrderOfHeadings } from './compare-headings.ts';
import { compareItems } from './compare-items.ts';
import { comparePresence } from './compare-presence.ts';
import { compareTranslations } from './comparison.ts';
import type { Drift } from './drift.ts';
import type { LandmarkedTranslation } from './read-outline.ts';

/** What differs in one locale. */
export interface DriftingLocale {
  locale: string;
  /** The locale that it is held against. */
  reference: string;
  drifts: Drift[];
}

/**
 * Compares the locales that say that they were translated from the same version of the source (`ms.openlocfilehash`, or
 * `ms.sourcegitcommit` where there is none). One that does not say so, or that is alone with its version, is not compared.
 *
 * @param translations A document in all its locales.
 * @param defaultLocale Whose arrangement is right where as many locales have one as another; lower case.
 * @returns The locales that drift from the arrangement that most of them have.
 */
export function findDrifts(translations: readonly LandmarkedTranslation[], defaultLocale: string): DriftingLocale[] {
  const versions = Map.groupBy(translations, ({ source }) => source);
  return [...versions].flatMap(([source, members]) => {
    if (source === undefined) return [];
    const [right, ...others] = arrangementsOf(members, defaultLocale);
    const reference = right?.[0];
    if (!reference) return [];
    return others.flat().flatMap((own) => {
      const drifts = compare(own, reference);
      return drifts.length === 0 ? [] : [{ locale: own.locale, reference: reference.locale, drifts }];
    });
  });
}

/** The different arrangements, each with its locales: the one that is right first, and in it the locale to show. */
function arrangementsOf(
  translations: readonly LandmarkedTranslation[],
  defaultLocale: string,
): LandmarkedTranslation[][] {
  const arrangements: LandmarkedTranslation[][] = [];
  for (const own of translations.toSorted(byName(defaultLocale))) {
    const same = arrangements.find(([first]) => first && isArrangedAlike(first, own));
    if (same) same.push(own);
    else arrangements.push([own]);
  }
  // Sorting keeps the order of those that as many locales have: by name, the default locale's first.
  return arrangements.sort((a, b) => b.length - a.length);
}

function byName(defaultLocale: string): (a: LandmarkedTranslation, b: LandmarkedTranslation) => number {
  const rank = ({ locale }: LandmarkedTranslation): number => (locale === defaultLocale ? 0 : 1);
  return (a, b) => rank(a) - rank(b) || (a.locale < b.locale ? -1 : 1);
}

/** Whether two translations have the same items, headings and callouts in the same places. */
function isArrangedAlike(a: LandmarkedTranslation, b: LandmarkedTranslation): boolean {
  const [own, other] = [a.landmarks, b.landmarks];
  return (
    isSame(a.ids, b.ids, (id, same) => id === same) &&
    isSameArrangement(a.rows, b.rows) &&
    isSame(own.headings, other.headings, (heading, same) => {
      return heading.anchor === same.anchor && heading.level === same.level && heading.parent === same.parent;
    }) &&
    isSame(own.callouts, other.callouts, (callout, same) => {
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

function compare(own: LandmarkedTranslation, reference: LandmarkedTranslation): Drift[] {
  const comparison = compareTranslations(own, reference);
  // Each step leaves out what the ones before it tell the reason of.
  return [
    ...compareOrderOfHeadings(comparison),
    ...compareItems(comparison),
    ...compareHeadings(comparison),
    ...comparePresence(comparison),
    ...compareCallouts(comparison),
  ];
}
