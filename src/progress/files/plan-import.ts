/**
 * Plans an import: compares the marks of a file with the stored ones, and merges them once conflicts are resolved.
 *
 * The fields of a mark are its status (with the reason) and each detail. A field with a value on one side only is taken
 * from that side. Different values on both sides are a conflict: the person resolves each one, or the newest value wins
 * as in `merge-marks.ts`. In that case, everyone who imports the same files ends with the same marks, in any order.
 */
import { details, detailText, type Detail, type Mark } from '../marks/mark.ts';
import { laterThan, mergeMarks } from '../marks/merge-marks.ts';
import { emptyMark } from '../marks/patch-mark.ts';
import type { MarksByList } from './progress-file.ts';

type PlannedField = 'status' | Detail;

/** The value of a field on one side. */
export interface PlannedSide {
  /** The status, or the text of a detail; the text of a removed detail is empty. */
  text: string;
  /** The reason of a status; otherwise empty. */
  reason: string;
  /** The ISO instant of the value. */
  at: string;
}

/** A field that the import changes, or that is in conflict. */
export interface PlannedChange {
  list: string;
  id: string;
  field: PlannedField;
  mine: PlannedSide | undefined;
  theirs: PlannedSide;
  /** The side whose value wins a merge. */
  newest: 'mine' | 'theirs';
}

export interface ImportPlan {
  /** Fields that only the file has. */
  additions: PlannedChange[];
  /** Fields with different values on both sides. */
  conflicts: PlannedChange[];
}

/** Returns the side that wins a conflict. */
export type ResolveConflict = (conflict: PlannedChange) => 'mine' | 'theirs';

/** Resolves each conflict to the newest value. */
export const newestWins: ResolveConflict = ({ newest }) => newest;

const fields: readonly PlannedField[] = ['status', ...details];

/** Compares the stored marks with those of a file. Nothing is changed. */
export function planImport(mine: MarksByList, theirs: MarksByList): ImportPlan {
  const plan: ImportPlan = { additions: [], conflicts: [] };
  for (const [list, marks] of theirs) {
    for (const [id, mark] of marks) {
      for (const field of fields) {
        const change = compareField(list, id, field, mine.get(list)?.get(id), mark);
        if (change) (change.mine ? plan.conflicts : plan.additions).push(change);
      }
    }
  }
  return plan;
}

function compareField(
  list: string,
  id: string,
  field: PlannedField,
  mineMark: Mark | undefined,
  theirMark: Mark,
): PlannedChange | undefined {
  const [mine, theirs] = [valueOf(mineMark, field), valueOf(theirMark, field)];
  if (!theirs) return undefined;
  const [before, after] = [mine ?? { text: field === 'status' ? 'open' : '', reason: '' }, theirs];
  if (before.text === after.text && before.reason === after.reason) return undefined;
  const merged = valueOf(mergeMarks(mineMark ?? emptyMark, theirMark), field);
  const isTheirs = merged?.text === theirs.text && merged.reason === theirs.reason;
  return { list, id, field, mine, theirs, newest: isTheirs ? 'theirs' : 'mine' };
}

function valueOf(mark: Mark | undefined, field: PlannedField): PlannedSide | undefined {
  const at = (field === 'status' ? mark?.at : mark?.[field]?.[1]) ?? '';
  if (!mark || at === '') return undefined;
  if (field !== 'status') return { text: detailText(mark, field), reason: '', at };
  return { text: mark.status, reason: mark.reason ?? '', at };
}

/** A mark that the import changes. */
export interface ImportedMark {
  list: string;
  id: string;
  before: Mark | undefined;
  after: Mark;
}

/**
 * Returns the marks that an import changes.
 *
 * @param resolve Resolves each conflict. An older value that wins gets a new instant, so that it also wins elsewhere.
 * @param now An ISO instant with milliseconds.
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
        if (winner !== conflict.newest) after = setAnew(after, conflict.field, winner === 'mine' ? before : mark, now);
      }
      return before && isSame(before, after) ? [] : [{ list, id, before, after }];
    }),
  );
}

/** Returns a mark with a field of the winning side, as of now. A status includes its reason, locale and wording. */
function setAnew(mark: Mark, field: PlannedField, winner: Mark = emptyMark, now: string): Mark {
  if (field !== 'status') return { ...mark, [field]: [detailText(winner, field), laterThan(now, mark[field]?.[1])] };
  const { status, reason, locale, wording } = winner;
  return { ...mark, status, reason, locale, wording, at: laterThan(now, mark.at), seen: undefined };
}

function isSame(a: Mark, b: Mark): boolean {
  const rowOf = ({ status, at, reason, locale, wording, seen, note, owner, due }: Mark): string =>
    JSON.stringify([status, at, reason, locale, wording, seen, note, owner, due]);
  return rowOf(a) === rowOf(b);
}
