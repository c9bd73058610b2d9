/** Reads the saved marks of a page's items for the first frames, before the store has loaded. */
import { defaultProject, projectKey } from '../../progress/marks/mark-key.ts';
import { isMoreThanTick, type Mark } from '../../progress/marks/mark.ts';
import { parseMark } from '../../progress/marks/mark-format.ts';
import { setLeafStatus, type Scope, type Scopes } from '../../progress/tally/scopes.ts';
import { newSince, parseVisit, visitKey } from '../../progress/view/visit.ts';
import { currentProject, keyOf } from './current-project.ts';
import { readEntry } from '../storage/read-entry.ts';
import { isItem } from './page-data.ts';

export interface SavedMark {
  mark: Mark;
  /** The text of the entry, as stored. */
  stored: string;
}

/**
 * Reads the marks of all items, and updates the tallies of the scopes.
 *
 * @param scopes All scopes of a page.
 * @returns The marks by item. Entries that cannot be read are left out.
 */
export function savedMarks(scopes: Scopes): Map<Scope, SavedMark> {
  const marks = new Map<Scope, SavedMark>();
  for (const scope of scopes.values()) {
    const stored = isItem(scope) && readEntry(keyOf(scope.list, scope.id));
    const mark = stored ? parseMark(stored) : undefined;
    if (!stored || !mark) continue;
    marks.set(scope, { mark, stored });
    setLeafStatus(scope, mark.status);
  }
  return marks;
}

/** True if there is more to paint than ticks: details, the name of a project, or changes since the last visit. */
export function hasDetails(marks: ReadonlyMap<Scope, SavedMark>): boolean {
  return (
    currentProject() !== defaultProject ||
    readEntry(projectKey(defaultProject)) !== null ||
    newSinceVisit() !== undefined ||
    [...marks.values()].some(({ mark }) => isMoreThanTick(mark))
  );
}

/** Returns the ISO day since which changes of the page's list are new to the person; `undefined` if none are. */
export function newSinceVisit(): string | undefined {
  const { list = '', latest } = document.getElementById('j-outlines')?.dataset ?? {};
  return newSince(parseVisit(readEntry(visitKey(list))), latest);
}
