/** Records actions: as steps for undo and redo, and in the change log. */
import { changesBetween, formatLogEntry, logKey } from '../../progress/projects/log.ts';
import { currentProject } from '../head/globals.ts';
import { pendingActions, type Action } from '../store/marks.ts';
import { $storageHealth, writeEntry } from '../storage/storage.ts';
import { saveSteps, pushStep, steps, type MarkStep } from './steps.ts';

/**
 * Records all pending actions. Must run before anything is undone or redone.
 *
 * @returns The actions that it recorded, the oldest first.
 */
export function recordActions(): Action[] {
  const actions = pendingActions.splice(0);
  for (const action of actions) {
    const step = stepOf(action);
    if (action.kind === 'undo') steps.redo.push(step);
    else if (action.kind === 'redo') steps.undo.push(step);
    else pushStep(step);
    writeLog(step);
  }
  return actions;
}

function stepOf({ kind, at, changes }: Action): MarkStep {
  const list = changes[0]?.item.list ?? '';
  const marks = changes.map(({ item: { id }, before, after }) => ({ id, before, after }));
  return { kind, project: currentProject(), at, list, marks };
}

function writeLog({ kind, project, at, list, marks }: MarkStep): void {
  const changes = marks.flatMap(({ id, before, after }) => changesBetween(id, before, after));
  // A failed write would report that ticks are not saved, so the log is skipped while storage has problems.
  if ($storageHealth.get() !== 'ok') return;
  const random = Math.random().toString(36).slice(2, 8);
  writeEntry(logKey(project, at, random), formatLogEntry({ at, kind, list, changes }));
}

addEventListener('pagehide', () => {
  recordActions();
  saveSteps();
});
