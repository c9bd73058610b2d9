/**
 * Whether a tick was given to another wording than the item has now. A tick is a person's word for a text that they
 * read; when the text changes materially in their language, the page asks whether the word still holds.
 */
import { dayOfInstant } from '../dates.ts';
import type { Mark } from './mark.ts';

/**
 * @param mark A leaf's.
 * @param changed The ISO day since when the leaf has its wording, in the locale of the page.
 * @param locale The page's, lower case.
 * @returns Whether it is a tick for an earlier wording. Where the mark does not say which wording it is for, its day
 *   decides; on the very day of the change nobody knows, so it is asked.
 */
export function isOutdated(mark: Mark | undefined, changed: string, locale: string): boolean {
  if (mark?.status !== 'done') return false;
  return mark.locale === locale ? changed > (mark.wording ?? '') : changed >= dayOf(mark);
}

/**
 * @param marks Those of all leaves below a parent, which has none of its own.
 * @param changed The ISO day since when the parent has its wording.
 * @returns Whether all leaves that are applicable are done, and one of them since before that day.
 */
export function isParentOutdated(marks: readonly (Mark | undefined)[], changed: string): boolean {
  const isSettled = (mark: Mark | undefined): boolean => mark?.status === 'done' || mark?.status === 'not-applicable';
  return marks.every(isSettled) && marks.some((mark) => mark?.status === 'done' && dayOf(mark) < changed);
}

/** The ISO day of a mark. */
export function dayOf({ at }: Mark): string {
  return dayOfInstant(at);
}
