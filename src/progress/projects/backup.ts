/**
 * When a project was downloaded last, and when one is reminded of doing so.
 *
 * It is stored as `jalon:backup:<project>`: `{"v":1,"at":"…","later":"…"}`; `later` is when the person put the reminder off.
 */
import { daysBefore } from '../dates.ts';
import { hasContent, type Mark } from '../marks/mark.ts';
import { instantsOf } from '../marks/mark-instants.ts';

/** What is remembered of downloading. */
export interface Backup {
  /** When it was done last: an ISO instant; absent where it never was. */
  at?: string;
  /** When the reminder was put off: an ISO instant. */
  later?: string;
}

export function backupKey(project: string): string {
  return `jalon:backup:${project}`;
}

export function formatBackup(backup: Backup): string {
  return JSON.stringify({ v: 1, ...backup });
}

/** @returns Nothing known, where there is no entry or it cannot be read. */
export function parseBackup(stored: string | null): Backup {
  try {
    const { v, at, later } = JSON.parse(stored ?? '') as Record<string, unknown>;
    if (v !== 1) return {};
    return { ...(typeof at === 'string' ? { at } : {}), ...(typeof later === 'string' ? { later } : {}) };
  } catch {
    return {};
  }
}

/** How old a backup may be: browsers may delete a site's storage after seven days in which it was not used. */
export const backupDays = 7;

/**
 * @param marks All marks of a project.
 * @param now An ISO instant.
 * @returns Whether to remind of downloading: there is something to lose that is older than seven days and was said since
 *   the last backup, and the person did not put it off within seven days.
 */
export function isBackupDue({ at = '', later = '' }: Backup, marks: readonly Mark[], now: string): boolean {
  const limit = daysBefore(now, backupDays);
  const said = marks.filter(hasContent).flatMap(instantsOf);
  return said.some((instant) => instant > at && instant < limit) && at < limit && later < limit;
}
