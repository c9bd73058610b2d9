/** Making, naming, choosing and erasing projects: each act is a step that can be undone. */
import { backupKey } from '../../progress/projects/backup.ts';
import { projectIds, formatProject, parseProject, type Project } from '../../progress/projects/project.ts';
import { logStart } from '../../progress/projects/log.ts';
import { chosenProjectKey, defaultProject, projectKey, markKey } from '../../progress/marks/mark-key.ts';
import { currentProject, readEntry, setCurrentProject } from '../head/globals.ts';
import { pushStep, type EntryStep } from '../journal/steps.ts';
import '../journal/record-actions.ts';
import { pinProject } from './pin-project.ts';
import { entryKeys } from '../head/read-entry.ts';
import { removeEntry } from '../store/remove-entry.ts';
import { writeEntry } from '../store/storage.ts';

/** All projects, the default one first, the others by name. */
export function allProjects(): Project[] {
  const [first, ...others] = projectIds(entryKeys(projectKey(''))).map((id) =>
    parseProject(id, readEntry(projectKey(id))),
  );
  const { compare } = new Intl.Collator(document.documentElement.lang);
  return [...(first ? [first] : []), ...others.sort((a, b) => compare(a.name, b.name))];
}

/** @returns The id of a new project, which is not shown yet; `undefined` where it cannot be stored. */
export function createProject(name: string): string | undefined {
  const id = `e${crypto.getRandomValues(new Uint32Array(2)).join('')}`;
  return writeName(id, name, 'create') ? id : undefined;
}

/** @returns Whether it could be stored. */
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

/** Has this tab, and those that are opened later, show a project; the page is loaded again. */
export function showProject(id: string): void {
  setCurrentProject(id);
  pinProject();
  writeEntry(chosenProjectKey, id);
  location.reload();
}

/** The names of all entries of a project. */
function keysOf(id: string): string[] {
  const projectKeys = [projectKey(id), backupKey(id)].filter((key) => readEntry(key) !== null);
  return [...entryKeys(markKey(id, '', '').slice(0, -1)), ...entryKeys(logStart(id)), ...projectKeys];
}

/** Takes all entries of a project away, and nothing else; the page is loaded again. */
export function eraseProject({ id, name }: Project): void {
  const entries = keysOf(id).map((key): EntryStep['entries'][number] => [key, readEntry(key), null]);
  for (const [key] of entries) removeEntry(key);
  pushStep({ kind: 'erase', project: id, at: new Date().toISOString(), name, entries });
  if (id === currentProject()) showProject(defaultProject);
  else location.reload();
}
