/**
 * Calendar days and instants as text: ISO 8601 days (`2026-11-23`) and instants in UTC with milliseconds
 * (`2026-11-23T10:00:00.000Z`), https://tc39.es/ecma262/#sec-date-time-string-format. Both compare as text.
 *
 * `laterThan` is in `marks/merge-marks.ts`: the first view of a page needs it, and nothing from this module.
 */

/**
 * Instants from 1970 to 2199, as a pattern for the JSON Schema of the progress file. A clock may have been reset to
 * 1970; no clock is centuries ahead. The pattern accepts days that do not exist, such as 31 February.
 */
export const instantPattern =
  /^(?:19[7-9]\d|2[01]\d\d)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/u;

/** True if the text matches {@link instantPattern} and its day exists. */
export function isInstant(text: string): boolean {
  return instantPattern.test(text) && isDay(dayOfInstant(text));
}

/** True if the text is an ISO day that exists in the calendar. */
export function isDay(text: string): boolean {
  return formatDay(startOfDay(text)) === text;
}

/** Returns the instant at which an ISO day starts in UTC, as a Date; an invalid Date for any other text. */
export function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Returns the UTC day of an ISO instant; an empty text for an empty one. */
export function dayOfInstant(instant: string): string {
  return instant.slice(0, 10);
}

/** Returns the ISO day of a Date in UTC, which is the same on every machine. */
export function utcDay(now: Date): string {
  return dayOfInstant(now.toISOString());
}

/** Returns the ISO day of a Date in the time zone of the browser. */
export function localDay(now: Date): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${String(now.getFullYear())}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** Returns the ISO day before another one; `undefined` if the text is not a day. */
export function dayBefore(day: string): string | undefined {
  const date = startOfDay(day);
  date.setUTCDate(date.getUTCDate() - 1);
  return formatDay(date);
}

/** Returns the ISO instant that is a number of 24-hour days before another one. */
export function daysBefore(instant: string, days: number): string {
  return new Date(Date.parse(instant) - days * 86_400_000).toISOString();
}

/** True if a due date has passed and the task is still to be done. An empty due date never passes. */
export function isOverdue(due: string, today: string, isFinished: boolean): boolean {
  return due !== '' && due < today && !isFinished;
}

function formatDay(date: Date): string | undefined {
  return Number.isNaN(date.getTime()) ? undefined : utcDay(date);
}
