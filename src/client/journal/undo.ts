/** Undo and redo. */
import type { Mark } from '../../progress/marks/mark.ts';
import { revertMark } from '../../progress/marks/revert-mark.ts';
import type { Scope } from '../../progress/tally/scopes.ts';
import { currentProject, readEntry, scopes } from '../head/globals.ts';
import { markOf, storeMarks } from '../store/marks.ts';
import { showNotice } from '../ui/notices.ts';
import { removeEntry, writeEntry } from '../storage/storage.ts';
import { loadWords } from '../data/words.ts';
import { revertImport } from './revert-import.ts';
import { recordActions } from './record-actions.ts';
import { steps, type EntryStep, type MarkStep, type Step } from './steps.ts';

type Direction = 'undo' | 'redo';

/** Undoes the last step that applies to this page. Shows a notice if there is none or if its items changed since. */
export function undo(): Promise<void> {
  return revertStep('undo');
}

/** Redoes the step that was undone last. */
export function redo(): Promise<void> {
  return revertStep('redo');
}

async function revertStep(direction: Direction): Promise<void> {
  recordActions();
  const stack = steps[direction];
  const index = stack.findLastIndex(appliesToPage);
  const step = stack.splice(index, index < 0 ? 0 : 1)[0];
  if (!step) await notify(direction === 'undo' ? 'did.nothingToUndo' : 'did.nothingToRedo');
  else if ('entries' in step && step.kind === 'import') await revertFile(step, direction);
  else if ('entries' in step) revertEntries(step, direction);
  else if (!revertMarks(step, direction)) await notify('did.changedSince');
}

async function notify(
  key: 'did.nothingToUndo' | 'did.nothingToRedo' | 'did.changedSince' | 'did.undo' | 'did.redo',
  count = 0,
): Promise<void> {
  const t = await loadWords();
  await showNotice({ text: t(key, { count }) });
}

function appliesToPage(step: Step): boolean {
  const isCurrent = step.project === currentProject();
  return 'entries' in step ? step.kind !== 'import' || isCurrent : isCurrent && scopes.has(step.list);
}

/** Reverts marks, except those that changed since. Returns true if it reverted any. */
function revertMarks({ list, marks }: MarkStep, direction: Direction): boolean {
  const now = new Date().toISOString();
  const reverted = marks.flatMap(({ id, before, after }): [Scope, Mark][] => {
    const item = scopes.get(`${list}#${id}`);
    const current = item && markOf(item);
    if (!item || !current) return [];
    const next = revertMark({ before, after }, current, now);
    return next === current ? [] : [[item, next]];
  });
  storeMarks(direction, reverted);
  return reverted.length > 0;
}

async function revertFile(step: EntryStep, direction: Direction): Promise<void> {
  const { reverted, failed } = revertImport(step.entries);
  if (failed.length > 0) steps[direction].push({ ...step, entries: failed });
  if (reverted.length > 0) {
    steps[direction === 'undo' ? 'redo' : 'undo'].push({ ...step, entries: reverted });
    await notify(`did.${direction}`, reverted.length);
  } else if (failed.length === 0) await notify('did.changedSince');
}

/** Reverts entries and reloads the page, which may show another project now. */
function revertEntries(step: EntryStep, direction: Direction): void {
  const reverted: EntryStep['entries'] = [];
  for (const [key, before, after] of step.entries) {
    if (readEntry(key) !== after) continue;
    if (before === null) removeEntry(key);
    else if (!writeEntry(key, before)) continue;
    reverted.push([key, after, before]);
  }
  steps[direction === 'undo' ? 'redo' : 'undo'].push({ ...step, entries: reverted });
  location.reload();
}
