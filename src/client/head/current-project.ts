/**
 * Determines which project the page shows: the one chosen in this tab, otherwise the one chosen last in this browser.
 *
 * The choice of a tab is in sessionStorage, so that two windows can show two customers at once.
 */
import { chosenProjectKey, defaultProject, projectKey, markKey } from '../../progress/marks/mark-key.ts';
import { readEntry } from '../storage/read-entry.ts';

let current: string | undefined;

/** Returns the id of the project that the page shows. It never changes: another project needs another page load. */
export function currentProject(): string {
  current ??= chosenProject();
  return current;
}

function chosenProject(): string {
  const id = readEntry(chosenProjectKey, 'session') ?? readEntry(chosenProjectKey);
  // A project that was erased since then has no entry.
  return id !== null && readEntry(projectKey(id)) !== null ? id : defaultProject;
}

/** Returns the key of an item's mark in the current project: see {@link markKey}. */
export function keyOf(list: string, id: string): string {
  return markKey(currentProject(), list, id);
}
