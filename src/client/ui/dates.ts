/** Formats dates and times for readers, in the language of the page's words. */
import { wordsTag } from '../head/globals.ts';

/** Calendar days are formatted in UTC, in which they are parsed; instants in the reader's time zone. */
const styles = {
  'medium-day': { dateStyle: 'medium', timeZone: 'UTC' },
  'long-day': { dateStyle: 'long', timeZone: 'UTC' },
  date: { dateStyle: 'long' },
  time: { timeStyle: 'short' },
  'medium-time': { dateStyle: 'medium', timeStyle: 'short' },
  'long-time': { dateStyle: 'long', timeStyle: 'short' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

const formats = new Map<keyof typeof styles, Intl.DateTimeFormat>();

/** Formats an ISO day such as `2026-11-23`. */
export function formatDay(day: string, length: 'medium' | 'long' = 'medium'): string {
  return format(`${length}-day`, day, `${day}T00:00:00Z`);
}

/** Formats the date of an ISO instant. */
export function formatDate(instant: string): string {
  return format('date', instant);
}

/** Formats the time of day of an ISO instant. */
export function formatTime(instant: string): string {
  return format('time', instant);
}

/** Formats the date and the time of day of an ISO instant. */
export function formatDateTime(instant: string, length: 'medium' | 'long'): string {
  return format(`${length}-time`, instant);
}

/** Returns the text unchanged if it is no date, as a damaged entry may contain any text. */
function format(style: keyof typeof styles, text: string, instant = text): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return text;
  // Creating a format takes a browser a while: each is created once, and only if there is a date to format.
  const known = formats.get(style) ?? new Intl.DateTimeFormat(wordsTag(), styles[style]);
  formats.set(style, known);
  return known.format(date);
}
