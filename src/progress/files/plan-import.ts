/**
 * What taking marks from a file would change: nothing is changed by finding that out.
 *
 * Field by field (the status with its reason is one, each detail another), what only one side says holds. Where both say
 * something, and not the same, it is a conflict: the person settles each, or has the newest win, which is what
 * `merge-marks.ts` does, so that everyone who takes the same files in any order ends with the same.
 */
import { details, detailText, type Detail, type Mark } from '../marks/mark.ts';
import { laterThan, mergeMarks } from '../marks/merge-marks.ts';
import { emptyMark } from '../marks/patch-mark.ts';
import type { MarksByList } from './progress-file.ts';

type PlannedField = 'status' | Detail;

/** What one side says. */
export interface PlannedSide {
  /** Of a status, which one; else the text, which is empty where it was taken back. */
  text: string;
  /** Of a status that has one. */
  reason: string;
  /** An ISO instant. */
  at: string;
}

/** A field that would change, or may. */
export interface PlannedChange {
  list: string;
  id: string;
  field: PlannedField;
  mine: PlannedSide | undefined;
  theirs: PlannedSide;
  /** Whose is newer. */
  newest: 'mine' | 'theirs';
}

export interface ImportPlan {
  /** What only the file says. */
  additions: PlannedChange[];
  /** What both say, each something else. */
  conflicts: PlannedChange[];
}

export type ResolveConflict = (conflict: PlannedChange) => 'mine' | 'theirs';

/** Has the newest win. */
export const newestWins: ResolveConflict = ({ newest }) => newest;

const fields: readonly PlannedField[] = ['status', ...details];

export function planImport(mine: MarksByList, theirs: MarksByList): ImportPlan {
  const plan: ImportPlan = { additions: [], conflicts: [] };
  for (const [list, marks] of theirs) {
    for (const [id, mark] of marks) {
      for (const field of fields) {
        const change = compare(list, id, field, mine.get(list)?.get(id), mark);
        if (change) (change.mine ? plan.conflicts : plan.additions).push(change);
      }
    }
  }
  return plan;
}

function compare(
  list: string,
  id: string,
  field: PlannedField,
  own: Mark | undefined,
  other: Mark,
): PlannedChange | undefined {
  const [mine, theirs] = [sideOf(own, field), sideOf(other, field)];
  if (!theirs) return undefined;
  const [before, after] = [mine ?? { text: field === 'status' ? 'open' : '', reason: '' }, theirs];
  if (before.text === after.text && before.reason === after.reason) return undefined;
  const merged = sideOf(mergeMarks(own ?? emptyMark, other), field);
  const isTheirs = merged?.text === theirs.text && merged.reason === theirs.reason;
  return { list, id, field, mine, theirs, newest: isTheirs ? 'theirs' : 'mine' };
}

function sideOf(mark: Mark | undefined, field: PlannedField): PlannedSide | undefined {
  const at = (field === 'status' ? mark?.at : mark?.[field]?.[1]) ?? '';
  if (!mark || at === '') return undefined;
  if (field !== 'status') return { text: detailText(mark, field), reason: '', at };
  return { text: mark.status, reason: mark.reason ?? '', at };
}

/** A mark that would be stored. */
export interface ImportedMark {
  list: string;
  id: string;
  before: Mark | undefined;
  after: Mark;
}

/**
 * @param resolve Who wins a conflict. What is older and wins is said anew, so that it holds everywhere.
 * @param now An ISO instant.
 * @returns The marks that are others then.
 */
export function importedMarks(
  mine: MarksByList,
  theirs: MarksByList,
  { conflicts }: ImportPlan,
  resolve: ResolveConflict,
  now: string,
): ImportedMark[] {
  const contested = Map.groupBy(conflicts, ({ list, id }) => `${list}#${id}`);
  return [...theirs].flatMap(([list, marks]) =>
    [...marks].flatMap(([id, mark]) => {
      const before = mine.get(list)?.get(id);
      let after = before ? mergeMarks(before, mark) : mark;
      for (const conflict of contested.get(`${list}#${id}`) ?? []) {
        const winner = resolve(conflict);
        if (winner !== conflict.newest) after = sayAnew(after, conflict.field, winner === 'mine' ? before : mark, now);
      }
      return before && isSame(before, after) ? [] : [{ list, id, before, after }];
    }),
  );
}

/** @param winner The mark of the side that wins: with its status goes what that was said of. */
function sayAnew(mark: Mark, field: PlannedField, winner: Mark = emptyMark, now: string): Mark {
  if (field !== 'status') return { ...mark, [field]: [detailText(winner, field), laterThan(now, mark[field]?.[1])] };
  const { status, reason, locale, wording } = winner;
  return { ...mark, status, reason, locale, wording, at: laterThan(now, mark.at), seen: undefined };
}

function isSame(a: Mark, b: Mark): boolean {
  const rowOf = ({ status, at, reason, locale, wording, seen, note, owner, due }: Mark): string =>
    JSON.stringify([status, at, reason, locale, wording, seen, note, owner, due]);
  return rowOf(a) === rowOf(b);
}
