/** Taking back what was done, and doing it again. */
import type { Mark } from '../../progress/marks/mark.ts';
import { revertMark } from '../../progress/marks/revert-mark.ts';
import type { Scope } from '../../progress/tally/scopes.ts';
import { currentProject, readEntry, scopes } from '../head/globals.ts';
import { markOf, storeMarks } from '../store/marks.ts';
import { showNotice } from '../ui/notices.ts';
import { removeEntry } from '../store/remove-entry.ts';
import { writeEntry } from '../store/storage.ts';
import { loadWords } from '../data/words.ts';
import { revertImport } from './revert-import.ts';
import { recordActions } from './record-actions.ts';
import { steps, type EntryStep, type MarkStep, type Step } from './steps.ts';

/** Takes back the last step that concerns this page; says so where there is none, or where it was changed since. */
export function undo(): Promise<void> {
  return takeBack('undo');
}

/** Does again what was undone last. */
export function redo(): Promise<void> {
  return takeBack('redo');
}

async function takeBack(way: 'undo' | 'redo'): Promise<void> {
  recordActions();
  const stack = steps[way];
  const index = stack.findLastIndex(concernsThisPage);
  const step = stack.splice(index, index < 0 ? 0 : 1)[0];
  if (!step) await tell(way === 'undo' ? 'did.nothingToUndo' : 'did.nothingToRedo');
  else if ('entries' in step && step.kind === 'import') await takeBackFile(step, way);
  else if ('entries' in step) takeBackEntries(step, way);
  else if (!takeBackMarks(step, way)) await tell('did.changedSince');
}

async function tell(
  key: 'did.nothingToUndo' | 'did.nothingToRedo' | 'did.changedSince' | 'did.undo' | 'did.redo',
  count = 0,
): Promise<void> {
  const t = await loadWords();
  await showNotice({ text: t(key, { count }) });
}

function concernsThisPage(step: Step): boolean {
  const isOwn = step.project === currentProject();
  return 'entries' in step ? step.kind !== 'import' || isOwn : isOwn && scopes.has(step.list);
}

/** @returns Whether there was anything to take back: what was changed since, here or in another tab, stays. */
function takeBackMarks({ list, marks }: MarkStep, way: 'undo' | 'redo'): boolean {
  const now = new Date().toISOString();
  const taken = marks.flatMap(({ id, before, after }): [Scope, Mark][] => {
    const item = scopes.get(`${list}#${id}`);
    const current = item && markOf(item);
    if (!item || !current) return [];
    const next = revertMark({ before, after }, current, now);
    return next === current ? [] : [[item, next]];
  });
  storeMarks(way, taken);
  return taken.length > 0;
}

async function takeBackFile(step: EntryStep, way: 'undo' | 'redo'): Promise<void> {
  const { taken, failed } = revertImport(step.entries);
  if (failed.length > 0) steps[way].push({ ...step, entries: failed });
  if (taken.length > 0) {
    steps[way === 'undo' ? 'redo' : 'undo'].push({ ...step, entries: taken });
    await tell(`did.${way}`, taken.length);
  } else if (failed.length === 0) await tell('did.changedSince');
}

/** The page is loaded again: it may show another project now. */
function takeBackEntries(step: EntryStep, way: 'undo' | 'redo'): void {
  const taken: EntryStep['entries'] = [];
  for (const [key, before, after] of step.entries) {
    if (readEntry(key) !== after) continue;
    if (before === null) removeEntry(key);
    else if (!writeEntry(key, before)) continue;
    taken.push([key, after, before]);
  }
  steps[way === 'undo' ? 'redo' : 'undo'].push({ ...step, entries: taken });
  location.reload();
}
