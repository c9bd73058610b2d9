/** Taking back what was said of an item. */
import { details, detailText, type Mark } from './mark.ts';
import { laterThan } from './merge-marks.ts';
import { emptyMark, type MarkChange } from './patch-mark.ts';

/**
 * @param change What was said.
 * @param current The item's mark now, in which other things may have been said since, here or in another tab.
 * @param now An ISO instant with milliseconds.
 * @returns The mark in which just that is taken back, said anew so that it holds; the current one, where all that was
 *   said has been changed since and there is nothing to take back.
 */
export function revertMark({ before = emptyMark, after }: MarkChange, current: Mark, now: string): Mark {
  let result = current;
  if (isOtherStatus(before, after) && !isOtherStatus(after, current)) {
    const { status, reason, locale, wording, seen } = before;
    result = { ...result, status, reason, locale, wording, seen, at: laterThan(now, current.at) };
  }
  for (const detail of details) {
    if (
      detailText(before, detail) === detailText(after, detail) ||
      detailText(after, detail) !== detailText(current, detail)
    )
      continue;
    result = { ...result, [detail]: [detailText(before, detail), laterThan(now, current[detail]?.[1])] };
  }
  return result;
}

function isOtherStatus(a: Mark, b: Mark): boolean {
  return a.status !== b.status || a.reason !== b.reason || a.locale !== b.locale || a.wording !== b.wording;
}
