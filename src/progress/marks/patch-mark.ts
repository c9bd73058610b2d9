/** Applies a patch to a mark. */
import { details, detailText, type Detail, type Mark, type Status } from './mark.ts';
import { laterThan } from './merge-marks.ts';

/** The fields to change. An absent field stays unchanged; an empty detail removes the detail. */
export interface MarkPatch extends Partial<Record<Detail, string>> {
  status?: Status;
  /** Only for the status `not-applicable`. */
  reason?: string;
}

/** The time and the page of a patch. */
export interface PatchContext {
  /** An ISO instant with milliseconds. */
  now: string;
  /** The locale of the page, in lower case. */
  locale: string;
  /** The ISO day since which the item has the wording that the page shows; `undefined` for the first one. */
  wording: string | undefined;
}

/** The mark of an item without an entry. */
export const emptyMark: Mark = { status: 'open', at: '' };

/**
 * Returns a mark with the fields of a patch, each with a new instant where the patch changes it.
 *
 * @param before The mark of the item; `undefined` if it has none.
 * @returns The new mark; the same object as before if the patch changes nothing.
 */
export function patchMark(before: Mark | undefined, patch: MarkPatch, context: PatchContext): Mark {
  const { now, locale, wording } = context;
  const mark = before ?? emptyMark;
  let after = mark;
  const { status = mark.status } = patch;
  const reason = status === 'not-applicable' ? (patch.reason ?? mark.reason ?? '') : '';
  if (status !== mark.status || reason !== (mark.reason ?? '')) {
    const at = laterThan(now, mark.at);
    after = { ...after, status, at, reason: reason === '' ? undefined : reason, locale, wording, seen: undefined };
  }
  for (const detail of details) {
    const text = patch[detail];
    if (text === undefined || text === detailText(mark, detail)) continue;
    after = { ...after, [detail]: [text, laterThan(now, mark[detail]?.[1])] };
  }
  return after;
}

/** A mark before and after a change; `before` is `undefined` for the first mark of an item. */
export interface MarkChange {
  before: Mark | undefined;
  after: Mark;
}
