/** Confirms outdated ticks: finds the wording that was ticked, and updates the mark. */
import type { Wordings } from './document-history.ts';
import { dayBefore } from '../dates.ts';
import type { Mark } from './mark.ts';
import { laterThan } from './merge-marks.ts';
import { dayOf, isOutdated } from './outdated.ts';

/**
 * Returns the wording of a leaf that a person ticked.
 *
 * @param before The earlier wordings of the leaf, oldest first; empty if the ledger has none.
 * @param mark The outdated tick of the leaf.
 * @param locale The locale of the page, in lower case.
 * @returns The wording that matches the mark; otherwise the latest of the earlier ones; `undefined` without any.
 */
export function tickedWording(before: Wordings, mark: Mark, locale: string): string | undefined {
  const { wording = '' } = mark;
  return firstWording(before, (until) => (mark.locale === locale ? until > wording : until >= dayOf(mark)));
}

/**
 * Returns the wording that a parent had when the first of its leaves was ticked.
 *
 * @param before The earlier wordings of the parent, oldest first.
 * @param marks The marks of all leaves below the parent, all of them done.
 */
export function tickedParentWording(before: Wordings, marks: readonly Mark[]): string | undefined {
  const day = marks.map(dayOf).sort()[0] ?? '';
  return firstWording(before, (until) => until > day);
}

function firstWording(before: Wordings, isMatch: (until: string) => boolean): string | undefined {
  return (before.find(([until]) => isMatch(until)) ?? before.at(-1))?.[1];
}

/** Returns the mark of a leaf as a tick of the wording that the page shows. */
export function confirmTick(mark: Mark, changed: string | undefined, locale: string, now: string): Mark {
  return { ...mark, at: laterThan(now, mark.at), locale, wording: changed, seen: undefined };
}

/**
 * Returns the mark of a leaf after a person confirmed the wording of its parent: a tick as of now. If the wording of
 * the leaf also changed since the tick, the mark remains outdated, as nobody has confirmed that wording.
 *
 * @param changed The ISO day since which the leaf has its wording; absent for the first one.
 * @param locale The locale of the page, in lower case.
 * @param now An ISO instant with milliseconds.
 */
export function confirmTickWithParent(mark: Mark, changed: string | undefined, locale: string, now: string): Mark {
  if (changed === undefined || !isOutdated(mark, changed, locale)) return confirmTick(mark, changed, locale, now);
  // The mark has no wording of this locale: assume the latest one from before the day of the tick.
  const wording = mark.locale === locale ? mark.wording : dayBefore(dayOf(mark));
  return { ...mark, at: laterThan(now, mark.at), locale, wording };
}
