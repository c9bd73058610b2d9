/** Making, naming, choosing and erasing engagements: each act is a step that can be undone. */
import { backupKey } from '../../progress/projects/backup.ts';
import { engagementIds, formatEngagement, parseEngagement, type Engagement } from '../../progress/projects/project.ts';
import { logStart } from '../../progress/projects/log.ts';
import { chosenEngagementKey, defaultEngagement, engagementKey, markKey } from '../../progress/marks/mark-key.ts';
import { currentEngagement, readEntry, setCurrentEngagement } from '../head/globals.ts';
import { pushStep, type EntryStep } from '../journal/steps.ts';
import '../journal/take-down.ts';
import { pinEngagement } from './pin-project.ts';
import { entryKeys } from '../head/read-entry.ts';
import { removeEntry } from '../store/remove-entry.ts';
import { writeEntry } from '../store/storage.ts';

/** All engagements, the default one first, the others by name. */
export function allEngagements(): Engagement[] {
  const [first, ...others] = engagementIds(entryKeys(engagementKey(''))).map((id) =>
    parseEngagement(id, readEntry(engagementKey(id))),
  );
  const { compare } = new Intl.Collator(document.documentElement.lang);
  return [...(first ? [first] : []), ...others.sort((a, b) => compare(a.name, b.name))];
}

/** @returns The id of a new engagement, which is not shown yet; `undefined` where it cannot be stored. */
export function createEngagement(name: string): string | undefined {
  const id = `e${crypto.getRandomValues(new Uint32Array(2)).join('')}`;
  return nameEngagement(id, name, 'create') ? id : undefined;
}

/** @returns Whether it could be stored. */
export function renameEngagement(id: string, name: string): boolean {
  return nameEngagement(id, name, 'rename');
}

function nameEngagement(id: string, name: string, kind: 'create' | 'rename'): boolean {
  const [key, at] = [engagementKey(id), new Date().toISOString()];
  const before = readEntry(key);
  const after = formatEngagement({ id, name, at });
  if (!writeEntry(key, after)) return false;
  pushStep({ kind, engagement: id, at, name, entries: [[key, before, after]] });
  return true;
}

/** Has this tab, and those that are opened later, show an engagement; the page is loaded again. */
export function showEngagement(id: string): void {
  setCurrentEngagement(id);
  pinEngagement();
  writeEntry(chosenEngagementKey, id);
  location.reload();
}

/** The names of all entries of an engagement. */
export function keysOf(id: string): string[] {
  const own = [engagementKey(id), backupKey(id)].filter((key) => readEntry(key) !== null);
  return [...entryKeys(markKey(id, '', '').slice(0, -1)), ...entryKeys(logStart(id)), ...own];
}

/** Takes all entries of an engagement away, and nothing else; the page is loaded again. */
export function eraseEngagement({ id, name }: Engagement): void {
  const entries = keysOf(id).map((key): EntryStep['entries'][number] => [key, readEntry(key), null]);
  for (const [key] of entries) removeEntry(key);
  pushStep({ kind: 'erase', engagement: id, at: new Date().toISOString(), name, entries });
  if (id === currentEngagement()) showEngagement(defaultEngagement);
  else location.reload();
}
