/**
 * The undo and redo steps of this tab. They survive reloads and visits to other pages in sessionStorage.
 */
import type { MarkChange } from '../../progress/marks/patch-mark.ts';
import type { ActionKind } from '../../progress/projects/log.ts';
import { readEntry } from '../head/globals.ts';
import { removeEntry, writeQuietly } from '../storage/storage.ts';

/** A step that changed marks of one list. */
export interface MarkStep {
  kind: ActionKind;
  project: string;
  /** An ISO instant. */
  at: string;
  list: string;
  marks: (MarkChange & { id: string })[];
}

/** A step that changed storage entries: a project was erased, created or renamed, or a file was imported. */
export interface EntryStep {
  kind: 'erase' | 'create' | 'rename' | 'import';
  project: string;
  at: string;
  /** The name of the project or the file. */
  name: string;
  /** Each entry before and after the step; `null` if there was none. */
  entries: [key: string, before: string | null, after: string | null][];
}

export type Step = MarkStep | EntryStep;

interface Steps {
  undo: Step[];
  redo: Step[];
}

const sessionKey = 'jalon:steps';

/** More steps than anyone undoes, and few enough for sessionStorage. */
const maxSteps = 100;

export const steps: Steps = restore();

/** Stores the steps for the next page in this tab. */
export function saveSteps(): void {
  // If there is no room for all steps, only the last one is stored.
  const newest: Steps = { undo: steps.undo.slice(-1), redo: [] };
  const isSaved = [steps, newest].some((kept) => writeQuietly(sessionKey, JSON.stringify(kept), 'session'));
  // A stale entry would undo the wrong change.
  if (!isSaved) removeEntry(sessionKey, 'session');
}

/** Adds an undo step and clears the redo steps. */
export function pushStep(step: Step): void {
  steps.undo.push(step);
  steps.redo.length = 0;
  if (steps.undo.length > maxSteps) steps.undo.shift();
}

function restore(): Steps {
  try {
    const stored = readEntry(sessionKey, 'session');
    if (stored !== null) return parse(JSON.parse(stored) as Steps);
  } catch {
    // The entry is unreadable, so undo starts anew.
  }
  return { undo: [], redo: [] };
}

/** Also parses steps with the former field `engagement`: a tab may outlive an update of the site. */
function parse({ undo, redo }: Steps): Steps {
  const named = (step: Step & { engagement?: string }): Step => ({ ...step, project: step.engagement ?? step.project });
  return { undo: undo.map(named), redo: redo.map(named) };
}
