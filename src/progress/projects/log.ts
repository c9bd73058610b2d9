/**
 * The change log: what a person did, when, and from what to what.
 *
 * One entry an act in localStorage, `jalon:log:<project>:<instant>:<random>`, so that two tabs never overwrite each
 * other's, and so that the names of the entries sort by time:
 *
 *     {"v":1,"at":"2026-11-23T08:00:00.000Z","kind":"status","list":"your-responsibilities","changes":[["general/1","status","open","done"]]}
 *
 * The newest 500 changes are kept, long texts shortened; of an act on more items, as many as fit, and how many `more` there
 * were. It is there to be read: undoing goes by `client/journal/steps.ts`, which has the marks themselves.
 */
import { details, detailText, type Mark } from '../marks/mark.ts';

/** `status` is that of one item; `tick-all`, `clear-all`, `reset` and `import` are said of several; the last two take back. */
export const actionKinds = [
  'status',
  'note',
  'owner',
  'due',
  'confirm',
  'tick-all',
  'clear-all',
  'reset',
  'import',
  'undo',
  'redo',
] as const;

export type ActionKind = (typeof actionKinds)[number];

export const loggedFields = ['status', 'reason', ...details] as const;

type LoggedField = (typeof loggedFields)[number];

/** Both texts are empty where nothing was said. */
export type LoggedChange = readonly [id: string, field: LoggedField, from: string, to: string];

export interface LogEntry {
  /** An ISO instant. */
  at: string;
  kind: ActionKind;
  /** What marks of the document are kept under. */
  list: string;
  changes: LoggedChange[];
  /** How many changes of the act are left out. */
  more?: number;
}

/** How many changes are kept, and how long a text may be, in UTF-16 code units. */
const logLimits = { changes: 500, text: 200 } as const;

/** What the keys of a project's entries start with. */
export function logStart(project: string): string {
  return `jalon:log:${project}:`;
}

/** @param random Letters and digits that another tab does not have. */
export function logKey(project: string, at: string, random: string): string {
  return `${logStart(project)}${at}:${random}`;
}

/** @returns Field by field what is another in the mark; a tick that was confirmed is its status said again. */
export function changesBetween(id: string, before: Mark | undefined, after: Mark): LoggedChange[] {
  const all: LoggedChange[] = [
    [id, 'status', before?.status ?? 'open', after.status],
    [id, 'reason', before?.reason ?? '', after.reason ?? ''],
    ...details.map((detail): LoggedChange => [id, detail, detailText(before, detail), detailText(after, detail)]),
  ];
  const changed = all.filter(([, , from, to]) => from !== to);
  return (changed.length > 0 ? changed : all.slice(0, 1)).map(([, field, from, to]) => [
    id,
    field,
    shortened(from),
    shortened(to),
  ]);
}

function shortened(text: string): string {
  return text.length <= logLimits.text ? text : `${text.slice(0, logLimits.text - 1)}…`;
}

export function formatLogEntry({ at, kind, list, changes, more: left = 0 }: LogEntry): string {
  const more = left + Math.max(0, changes.length - logLimits.changes);
  const kept = changes.slice(0, logLimits.changes);
  return JSON.stringify({ v: 1, at, kind, list, changes: kept, ...(more > 0 ? { more } : {}) });
}

/** @returns `undefined` where it is no entry of this version. */
export function parseLogEntry(stored: string): LogEntry | undefined {
  try {
    const { v, at, kind: written, list, changes, more } = JSON.parse(stored) as Record<string, unknown>;
    const kind = actionKinds.find((known) => known === written);
    if (v !== 1 || typeof at !== 'string' || !kind || typeof list !== 'string' || !Array.isArray(changes))
      return undefined;
    if (!changes.every(isLoggedChange)) return undefined;
    return { at, kind, list, changes, ...(typeof more === 'number' ? { more } : {}) };
  } catch {
    return undefined;
  }
}

function isLoggedChange(change: unknown): change is LoggedChange {
  return Array.isArray(change) && change.length === 4 && change.every((part) => typeof part === 'string');
}

/**
 * @param entries The number of changes of each entry by its key, in any order.
 * @returns The keys of those that are too old to be kept: the newest are, up to the limit, and the newest one in any case.
 */
export function expiredLogKeys(entries: ReadonlyMap<string, number>): string[] {
  let kept = 0;
  return [...entries.keys()]
    .sort()
    .reverse()
    .filter((key) => {
      const fits = kept === 0 || kept + (entries.get(key) ?? 0) <= logLimits.changes;
      if (fits) kept += entries.get(key) ?? 0;
      else kept = Infinity;
      return !fits;
    });
}
