/** Taking down what was done: as a step to undo, and in the change log. */
import { changesBetween, formatLogEntry, logKey } from '../../progress/projects/log.ts';
import { currentProject } from '../head/globals.ts';
import { pendingActions, type Action } from '../store/marks.ts';
import { $storageHealth, writeEntry } from '../store/storage.ts';
import { saveSteps, pushStep, steps, type MarkStep } from './steps.ts';

/** @returns What was not taken down before, the oldest first; whoever undoes something calls it first. */
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
  // A log that cannot be written is no reason to say that a tick was not saved.
  if ($storageHealth.get() !== 'ok') return;
  const random = Math.random().toString(36).slice(2, 8);
  writeEntry(logKey(project, at, random), formatLogEntry({ at, kind, list, changes }));
}

addEventListener('pagehide', () => {
  recordActions();
  saveSteps();
});
