/**
 * The last backup of a project, and when a reminder of the next one is due.
 *
 * Stored as `jalon:backup:<project>`: `{"v":1,"at":"…","later":"…"}`.
 */
import { daysBefore } from '../dates.ts';
import type { Mark } from '../marks/mark.ts';
import { hasContent } from '../marks/mark-content.ts';
import { instantsOf } from '../marks/mark-instants.ts';

export interface Backup {
  /** When the project was last downloaded: an ISO instant; absent if it never was. */
  at?: string;
  /** When the person last postponed the reminder: an ISO instant. */
  later?: string;
}

/** Returns the key of a project's backup in localStorage. */
export function backupKey(project: string): string {
  return `jalon:backup:${project}`;
}

/** Returns the stored form of a backup. */
export function formatBackup(backup: Backup): string {
  return JSON.stringify({ v: 1, ...backup });
}

/** Parses a stored backup; empty if there is no entry, or it cannot be parsed. */
export function parseBackup(stored: string | null): Backup {
  try {
    const { v, at, later } = JSON.parse(stored ?? '') as Record<string, unknown>;
    if (v !== 1) return {};
    return { ...(typeof at === 'string' ? { at } : {}), ...(typeof later === 'string' ? { later } : {}) };
  } catch {
    return {};
  }
}

/** The days until a backup is due. Some browsers delete the storage of a site that was not used for seven days. */
export const backupDays = 7;

/**
 * True if the person should be reminded to download a project: a mark with content is older than {@link backupDays} and
 * newer than the last backup, and neither the backup nor a postponement is within that time.
 *
 * @param marks All marks of the project.
 * @param now An ISO instant.
 */
export function isBackupDue({ at = '', later = '' }: Backup, marks: readonly Mark[], now: string): boolean {
  const limit = daysBefore(now, backupDays);
  const instants = marks.filter(hasContent).flatMap(instantsOf);
  return instants.some((instant) => instant > at && instant < limit) && at < limit && later < limit;
}
