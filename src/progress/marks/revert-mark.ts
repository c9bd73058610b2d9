/** Reverts a change of a mark. */
import { details, detailText, type Mark } from './mark.ts';
import { laterThan } from './merge-marks.ts';
import { emptyMark, type MarkChange } from './patch-mark.ts';

/**
 * Returns the present mark without a change, field by field. A field that was changed again stays as it is. Reverted
 * fields get a new instant, so that they win when marks are merged.
 *
 * @param change The change to revert.
 * @param current The present mark, which this or another tab may have changed since.
 * @param now An ISO instant with milliseconds.
 * @returns The new mark; the same object as `current` if there is nothing to revert.
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
