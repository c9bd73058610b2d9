/**
 * Merges two marks of one item, which two tabs or two people made.
 *
 * The status with its fields, and each detail, merge separately: the newer one wins. For equal instants the content
 * decides, the same for everyone. Merging is commutative, associative and idempotent, so everyone ends with the same
 * mark, whatever the order in which marks arrive.
 */
import type { Mark, TimedText } from './mark.ts';

/** Returns a mark with the newer status and the newer of each detail. */
export function mergeMarks(a: Mark, b: Mark): Mark {
  const { status, at, reason, locale, wording, seen } = rank(a) < rank(b) ? b : a;
  return {
    status,
    at,
    reason,
    locale,
    wording,
    seen,
    note: newer(a.note, b.note),
    owner: newer(a.owner, b.owner),
    due: newer(a.due, b.due),
  };
}

/** Returns a key that orders statuses by time, then by content. The space sorts an empty instant before all others. */
function rank({ status, at, reason, locale, wording, seen }: Mark): string {
  return `${at} ` + JSON.stringify([seen ?? '', status, reason, locale, wording]);
}

function newer(a: TimedText | undefined, b: TimedText | undefined): TimedText | undefined {
  if (!a || !b) return a ?? b;
  return `${a[1]} ${a[0]}` < `${b[1]} ${b[0]}` ? b : a;
}

/**
 * Returns the instant to store for a change: now, or a millisecond after the previous one. A clock may have been set
 * back, and two changes may share a millisecond.
 *
 * @param now The present ISO instant, by the clock of the machine.
 * @param previous The ISO instant of the last change of the same field; empty if there was none.
 */
export function laterThan(now: string, previous = ''): string {
  return now > previous ? now : new Date(Date.parse(previous) + 1).toISOString();
}
