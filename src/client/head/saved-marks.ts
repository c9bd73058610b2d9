/** The marks of a page's items before its scripts are there: read once, for the first frames. */
import { defaultProject, projectKey } from '../../progress/marks/mark-key.ts';
import { isMoreThanTick, type Mark } from '../../progress/marks/mark.ts';
import { parseMark } from '../../progress/marks/mark-format.ts';
import { setLeafStatus, type Scope, type Scopes } from '../../progress/tally/scopes.ts';
import { newSince, parseVisit, visitKey } from '../../progress/view/visit.ts';
import { currentProject, keyOf } from './current-project.ts';
import { readEntry } from '../store/read-entry.ts';
import { isItem } from './page-data.ts';

export interface SavedMark {
  mark: Mark;
  /** As it is in storage. */
  stored: string;
}

/**
 * @param scopes Those of the page; they are added up.
 * @returns The marks that can be read.
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

/** Whether there is more to draw than ticks: details, a project's name, changes since the last visit. */
export function hasDetails(marks: ReadonlyMap<Scope, SavedMark>): boolean {
  return (
    currentProject() !== defaultProject ||
    readEntry(projectKey(defaultProject)) !== null ||
    newSinceVisit() !== undefined ||
    [...marks.values()].some(({ mark }) => isMoreThanTick(mark))
  );
}

/** @returns Since which day changes of the page's list are new to the person; `undefined` where none are. */
export function newSinceVisit(): string | undefined {
  const { list = '', latest } = document.getElementById('j-outlines')?.dataset ?? {};
  return newSince(parseVisit(readEntry(visitKey(list))), latest);
}
