/** What a person says of an item, as its next mark. */
import { details, detailText, type Detail, type Mark, type Status } from './mark.ts';
import { laterThan } from './merge-marks.ts';

/** What is left out is left as it is. An empty detail takes it back. */
export interface MarkPatch extends Partial<Record<Detail, string>> {
  status?: Status;
  /** Goes with a status of `not-applicable`. */
  reason?: string;
}

/** When and before which page it is said. */
export interface PatchContext {
  /** An ISO instant with milliseconds. */
  now: string;
  /** The page's, lower case. */
  locale: string;
  /** Since when the item has the wording that the page shows: an ISO day; absent for its first one. */
  wording: string | undefined;
}

/** The mark of an item that nothing was said of. */
export const emptyMark: Mark = { status: 'open', at: '' };

/**
 * @param before The item's mark; absent where nothing was said.
 * @returns The mark with what is said now; the very one before, where that is nothing new.
 */
export function patchMark(before: Mark | undefined, saying: MarkPatch, circumstances: PatchContext): Mark {
  const { now, locale, wording } = circumstances;
  const mark = before ?? emptyMark;
  let after = mark;
  const { status = mark.status } = saying;
  const reason = status === 'not-applicable' ? (saying.reason ?? mark.reason ?? '') : '';
  if (status !== mark.status || reason !== (mark.reason ?? '')) {
    const at = laterThan(now, mark.at);
    after = { ...after, status, at, reason: reason === '' ? undefined : reason, locale, wording, seen: undefined };
  }
  for (const detail of details) {
    const text = saying[detail];
    if (text === undefined || text === detailText(mark, detail)) continue;
    after = { ...after, [detail]: [text, laterThan(now, mark[detail]?.[1])] };
  }
  return after;
}

/** A change of a mark. */
export interface MarkChange {
  before: Mark | undefined;
  after: Mark;
}
