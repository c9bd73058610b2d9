/** Creates, renames, shows and erases projects. Each change is one undo step. */
import { backupKey } from '../../progress/projects/backup.ts';
import { projectIds, formatProject, parseProject, type Project } from '../../progress/projects/project.ts';
import { logStart } from '../../progress/projects/log.ts';
import { chosenProjectKey, defaultProject, projectKey, markKey } from '../../progress/marks/mark-key.ts';
import { currentProject, readEntry } from '../head/globals.ts';
import { pushStep, type EntryStep } from '../journal/steps.ts';
import '../journal/record-actions.ts';
import { pinProject } from './pin-project.ts';
import { entryKeys } from '../storage/read-entry.ts';
import { removeEntry, writeEntry } from '../storage/storage.ts';

/** Returns all projects, the default one first, the others by name. */
export function allProjects(): Project[] {
  const [first, ...others] = projectIds(entryKeys(projectKey(''))).map((id) =>
    parseProject(id, readEntry(projectKey(id))),
  );
  const { compare } = new Intl.Collator(document.documentElement.lang);
  return [...(first ? [first] : []), ...others.sort((a, b) => compare(a.name, b.name))];
}

/** Creates a project without showing it. Returns its id; `undefined` if storing fails. */
export function createProject(name: string): string | undefined {
  const id = `e${crypto.getRandomValues(new Uint32Array(2)).join('')}`;
  return writeName(id, name, 'create') ? id : undefined;
}

/** Renames a project. Returns true if the name was stored. */
export function renameProject(id: string, name: string): boolean {
  return writeName(id, name, 'rename');
}

function writeName(id: string, name: string, kind: 'create' | 'rename'): boolean {
  const [key, at] = [projectKey(id), new Date().toISOString()];
  const before = readEntry(key);
  const after = formatProject({ id, name, at });
  if (!writeEntry(key, after)) return false;
  pushStep({ kind, project: id, at, name, entries: [[key, before, after]] });
  return true;
}

/** Switches this tab, and tabs opened later, to a project. Reloads the page. */
export function showProject(id: string): void {
  pinProject(id);
  writeEntry(chosenProjectKey, id);
  location.reload();
}

/** Returns the keys of all entries of a project. */
function keysOf(id: string): string[] {
  const projectKeys = [projectKey(id), backupKey(id)].filter((key) => readEntry(key) !== null);
  return [...entryKeys(markKey(id, '', '').slice(0, -1)), ...entryKeys(logStart(id)), ...projectKeys];
}

/** Removes all entries of a project, and nothing else. Reloads the page. */
export function eraseProject({ id, name }: Project): void {
  const entries = keysOf(id).map((key): EntryStep['entries'][number] => [key, readEntry(key), null]);
  for (const [key] of entries) removeEntry(key);
  pushStep({ kind: 'erase', project: id, at: new Date().toISOString(), name, entries });
  if (id === currentProject()) showProject(defaultProject);
  else location.reload();
}
