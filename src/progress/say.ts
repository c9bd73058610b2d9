/** What a person says of an item, as its next mark; and taking it back. */
import { details, textOf, type Detail, type Mark, type Status } from './mark.ts';
import { laterThan } from './merge-marks.ts';

/** What is left out is left as it is. An empty detail takes it back. */
export interface Saying extends Partial<Record<Detail, string>> {
  status?: Status;
  /** Goes with a status of `not-applicable`. */
  reason?: string;
}

/** When and before which page it is said. */
export interface Circumstances {
  /** An ISO instant with milliseconds. */
  now: string;
  /** The page's, lower case. */
  locale: string;
  /** Since when the item has the wording that the page shows: an ISO day; absent for its first one. */
  wording: string | undefined;
}

const nothing: Mark = { status: 'open', at: '' };

/**
 * @param before The item's mark; absent where nothing was said.
 * @returns The mark with what is said now; the very one before, where that is nothing new.
 */
export function afterSaying(before: Mark | undefined, saying: Saying, circumstances: Circumstances): Mark {
  const { now, locale, wording } = circumstances;
  const mark = before ?? nothing;
  let after = mark;
  const { status = mark.status } = saying;
  const reason = status === 'not-applicable' ? (saying.reason ?? mark.reason ?? '') : '';
  if (status !== mark.status || reason !== (mark.reason ?? '')) {
    const at = laterThan(now, mark.at);
    after = { ...after, status, at, reason: reason === '' ? undefined : reason, locale, wording, seen: undefined };
  }
  for (const detail of details) {
    const text = saying[detail];
    if (text === undefined || text === textOf(mark, detail)) continue;
    after = { ...after, [detail]: [text, laterThan(now, mark[detail]?.[1])] };
  }
  return after;
}

/** A change of a mark. */
export interface MarkChange {
  before: Mark | undefined;
  after: Mark;
}

/**
 * @param change What was said.
 * @param current The item's mark now, in which other things may have been said since, here or in another tab.
 * @param now An ISO instant with milliseconds.
 * @returns The mark in which just that is taken back, said anew so that it holds; the current one, where all that was
 *   said has been changed since and there is nothing to take back.
 */
export function afterTakingBack({ before = nothing, after }: MarkChange, current: Mark, now: string): Mark {
  let result = current;
  if (isOtherStatus(before, after) && !isOtherStatus(after, current)) {
    const { status, reason, locale, wording, seen } = before;
    result = { ...result, status, reason, locale, wording, seen, at: laterThan(now, current.at) };
  }
  for (const detail of details) {
    if (textOf(before, detail) === textOf(after, detail) || textOf(after, detail) !== textOf(current, detail)) continue;
    result = { ...result, [detail]: [textOf(before, detail), laterThan(now, current[detail]?.[1])] };
  }
  return result;
}

function isOtherStatus(a: Mark, b: Mark): boolean {
  return a.status !== b.status || a.reason !== b.reason || a.locale !== b.locale || a.wording !== b.wording;
}
