/**
 * Which project the page shows: the one that this tab chose, else the one that was chosen last in this browser.
 *
 * A tab remembers its own (in sessionStorage), so that two windows can show two customers at once.
 */
import { chosenProjectKey, defaultProject, projectKey, markKey } from '../../progress/marks/mark-key.ts';
import { readEntry } from '../store/read-entry.ts';

let current: string | undefined;

export function currentProject(): string {
  current ??= chosen();
  return current;
}

function chosen(): string {
  const id = readEntry(chosenProjectKey, 'session') ?? readEntry(chosenProjectKey);
  // One that was erased meanwhile is not shown any more.
  return id !== null && readEntry(projectKey(id)) !== null ? id : defaultProject;
}

/** The key of an item's mark in the project that the page shows: see {@link markKey}. */
export function keyOf(list: string, id: string): string {
  return markKey(currentProject(), list, id);
}
