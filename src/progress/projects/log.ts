/**
 * The change log: the actions of a person, each with its time and its changes.
 *
 * There is one entry per action in localStorage, `jalon:log:<project>:<instant>:<random>`. Tabs therefore never
 * overwrite each other's entries, and the keys sort by time:
 *
 *     {"v":1,"at":"2026-11-23T08:00:00.000Z","kind":"status","list":"your-responsibilities","changes":[["general/1","status","open","done"]]}
 *
 * The log retains the newest 500 changes, with long texts shortened. An action with more changes has the first 500, and
 * their surplus as `more`. The log is for people to read; undo uses the marks in `client/journal/steps.ts`.
 */
import { details, detailText, type Mark } from '../marks/mark.ts';

/**
 * `status`, `note`, `owner` and `due` change one item; `tick-all`, `clear-all`, `reset` and `import` change several.
 */
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

/** A change of a field. A text is empty if the field had, or has, no value. */
export type LoggedChange = readonly [id: string, field: LoggedField, from: string, to: string];

export interface LogEntry {
  /** The ISO instant of the action. */
  at: string;
  kind: ActionKind;
  /** The name of the list. */
  list: string;
  changes: LoggedChange[];
  /** The number of changes that the entry omits. */
  more?: number;
}

/** The number of retained changes, and the longest text of a change in UTF-16 code units. */
const logLimits = { changes: 500, text: 200 } as const;

/** Returns the prefix of the keys of a project's entries. */
export function logStart(project: string): string {
  return `jalon:log:${project}:`;
}

/**
 * Returns the key of an entry.
 *
 * @param random Letters and digits that make the key unique among tabs.
 */
export function logKey(project: string, at: string, random: string): string {
  return `${logStart(project)}${at}:${random}`;
}

/** Returns the changed fields of a mark. A confirmed tick counts as a change from its status to the same status. */
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
    shorten(from),
    shorten(to),
  ]);
}

function shorten(text: string): string {
  return text.length <= logLimits.text ? text : `${text.slice(0, logLimits.text - 1)}…`;
}

/** Returns the stored form of an entry. */
export function formatLogEntry({ at, kind, list, changes, more: omitted = 0 }: LogEntry): string {
  const more = omitted + Math.max(0, changes.length - logLimits.changes);
  const logged = changes.slice(0, logLimits.changes);
  return JSON.stringify({ v: 1, at, kind, list, changes: logged, ...(more > 0 ? { more } : {}) });
}

/** Parses a stored entry; `undefined` if the text is not an entry of this version. */
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
 * Returns the keys of the entries to delete: all but the newest ones whose changes fit the limit. The newest entry
 * remains even if it exceeds the limit.
 *
 * @param entries The number of changes of each entry by its key, in any order.
 */
export function expiredLogKeys(entries: ReadonlyMap<string, number>): string[] {
  let retained = 0;
  return [...entries.keys()]
    .sort()
    .reverse()
    .filter((key) => {
      const fits = retained === 0 || retained + (entries.get(key) ?? 0) <= logLimits.changes;
      if (fits) retained += entries.get(key) ?? 0;
      else retained = Infinity;
      return !fits;
    });
}
