/**
 * Two marks of one item, as two tabs or two people made them, into one.
 *
 * The status, with all that belongs to it, and each detail hold for themselves: of two the newer one. Where two are of
 * the same instant, one of them is chosen by what it says, so that everyone chooses the same. So merging is
 * commutative, associative and idempotent: in whatever order what is said travels, everyone ends with the same mark.
 */
import type { Mark, TimedText } from './mark.ts';

/** @returns Of each thing that is said, the newest. */
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

/** In order of time; the blank has an instant that is empty come before all others, whatever follows it. */
function rank({ status, at, reason, locale, wording, seen }: Mark): string {
  return `${at} ` + JSON.stringify([seen ?? '', status, reason, locale, wording]);
}

function newer(a: TimedText | undefined, b: TimedText | undefined): TimedText | undefined {
  if (!a || !b) return a ?? b;
  return `${a[1]} ${a[0]}` < `${b[1]} ${b[0]}` ? b : a;
}

/**
 * @param now This instant, as the machine's clock has it.
 * @param previous When the same thing was said last; empty or absent where it never was.
 * @returns When it is said now: later than before even where a clock was set back, or two things happen at once.
 */
export function laterThan(now: string, previous = ''): string {
  return now > previous ? now : new Date(Date.parse(previous) + 1).toISOString();
}
