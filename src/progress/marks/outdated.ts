/**
 * Detects outdated ticks: those of an earlier wording than the present one. A tick confirms a text that a person read.
 * When that text changes materially in their language, the page asks the person to confirm the tick.
 */
import { dayOfInstant } from '../dates.ts';
import type { Mark } from './mark.ts';

/**
 * True if a leaf was ticked in an earlier wording. The day of the tick decides for a mark of another locale, or without
 * one. A tick on the day of the change counts as outdated, as it may have come first.
 *
 * @param changed The ISO day since which the leaf has its wording, in the locale of the page.
 * @param locale The locale of the page, in lower case.
 */
export function isOutdated(mark: Mark | undefined, changed: string, locale: string): boolean {
  if (mark?.status !== 'done') return false;
  return mark.locale === locale ? changed > (mark.wording ?? '') : changed >= dayOf(mark);
}

/**
 * True if all applicable leaves of a parent are done, and one of them was ticked before the parent was reworded.
 *
 * @param marks The marks of all leaves below the parent.
 * @param changed The ISO day since which the parent has its wording.
 */
export function isParentOutdated(marks: readonly (Mark | undefined)[], changed: string): boolean {
  const isFinished = (mark: Mark | undefined): boolean => mark?.status === 'done' || mark?.status === 'not-applicable';
  return marks.every(isFinished) && marks.some((mark) => mark?.status === 'done' && dayOf(mark) < changed);
}

/** Returns the UTC day of the status of a mark. */
export function dayOf({ at }: Mark): string {
  return dayOfInstant(at);
}
