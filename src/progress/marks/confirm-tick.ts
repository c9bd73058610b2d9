/** Settling a tick for an earlier wording: which wording it was given to, and what is stored when it is confirmed. */
import type { Wordings } from './document-history.ts';
import { dayBefore } from '../dates.ts';
import type { Mark } from './mark.ts';
import { laterThan } from './merge-marks.ts';
import { dayOf, isOutdated } from './outdated.ts';

/**
 * @param before The wordings that a leaf had before; its ledger may remember none.
 * @param mark Its tick, for an earlier wording.
 * @param locale The page's, lower case.
 * @returns The wording that was ticked, as far as the mark tells; otherwise the last one before today's.
 */
export function tickedWording(before: Wordings, mark: Mark, locale: string): string | undefined {
  const { wording = '' } = mark;
  return firstWording(before, (until) => (mark.locale === locale ? until > wording : until >= dayOf(mark)));
}

/**
 * @param before The wordings that a parent had before.
 * @param marks Those of all leaves below it, all done.
 * @returns The wording that it had when the first of them was ticked.
 */
export function tickedParentWording(before: Wordings, marks: readonly Mark[]): string | undefined {
  const day = marks.map(dayOf).sort()[0] ?? '';
  return firstWording(before, (until) => until > day);
}

function firstWording(before: Wordings, isIt: (until: string) => boolean): string | undefined {
  return (before.find(([until]) => isIt(until)) ?? before.at(-1))?.[1];
}

/** A leaf's mark, confirmed: a tick for the wording that the page shows. */
export function confirmTick(mark: Mark, changed: string | undefined, locale: string, now: string): Mark {
  return { ...mark, at: laterThan(now, mark.at), locale, wording: changed, seen: undefined };
}

/**
 * The mark of a leaf whose parent's wording was confirmed: it is said again today. Where the leaf itself has a wording
 * that is still to be confirmed, it stays so: nobody said anything of that.
 *
 * @param changed Since when the leaf has its wording; absent for its first one.
 * @param now An ISO instant with milliseconds.
 */
export function confirmTickWithParent(mark: Mark, changed: string | undefined, locale: string, now: string): Mark {
  if (changed === undefined || !isOutdated(mark, changed, locale)) return confirmTick(mark, changed, locale, now);
  // Without a wording of this locale, the last one that it can have been for.
  const wording = mark.locale === locale ? mark.wording : dayBefore(dayOf(mark));
  return { ...mark, at: laterThan(now, mark.at), locale, wording };
}
