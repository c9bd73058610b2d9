/**
 * The steps that can be undone and redone: those of this tab, also after the page was loaded again or another one was
 * visited (they are in sessionStorage while no page has them).
 */
import type { MarkChange } from '../../progress/marks/patch-mark.ts';
import type { ActionKind } from '../../progress/projects/log.ts';

/** Marks of a document that changed. */
export interface MarkStep {
  kind: ActionKind;
  project: string;
  /** When: an ISO instant. */
  at: string;
  list: string;
  marks: (MarkChange & { id: string })[];
}

/** Whole entries that changed: a project that was erased, made or renamed; marks from a file. */
export interface EntryStep {
  kind: 'erase' | 'create' | 'rename' | 'import';
  project: string;
  at: string;
  /** What the person calls the project, or the file. */
  name: string;
  /** Each with what it was and what it is; `null` for none. */
  entries: [key: string, before: string | null, after: string | null][];
}

export type Step = MarkStep | EntryStep;

interface Steps {
  undo: Step[];
  redo: Step[];
}

const sessionKey = 'jalon:steps';

/** As many as anyone goes back, and as fit into sessionStorage. */
const maxSteps = 100;

export const steps: Steps = restore();

/** Keeps the steps for the page that comes next in this tab. */
export function saveSteps(): void {
  try {
    sessionStorage.setItem(sessionKey, JSON.stringify(steps));
  } catch {
    keepNewest();
  }
}

/** Takes down what was done: nothing can be redone any more. */
export function pushStep(step: Step): void {
  steps.undo.push(step);
  steps.redo.length = 0;
  if (steps.undo.length > maxSteps) steps.undo.shift();
}

function restore(): Steps {
  try {
    const stored = sessionStorage.getItem(sessionKey);
    if (stored !== null) return parse(JSON.parse(stored) as Steps);
  } catch {
    // Without session storage, undoing ends with the page.
  }
  return { undo: [], redo: [] };
}

/** Reads steps of before projects were called so, too: a tab may outlive an update of the site. */
function parse({ undo, redo }: Steps): Steps {
  const named = (step: Step & { engagement?: string }): Step => ({ ...step, project: step.engagement ?? step.project });
  return { undo: undo.map(named), redo: redo.map(named) };
}

/** Where all steps do not fit, the last one is worth the most. */
function keepNewest(): void {
  try {
    sessionStorage.setItem(sessionKey, JSON.stringify({ undo: steps.undo.slice(-1), redo: [] }));
  } catch {
    forget();
  }
}

/** Rather none than those of before: undoing would take back what is not the last. */
function forget(): void {
  try {
    sessionStorage.removeItem(sessionKey);
  } catch {
    // Without session storage, undoing ends with the page.
  }
}
