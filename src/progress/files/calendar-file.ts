/**
 * Formats the calendar file: iCalendar (https://www.rfc-editor.org/rfc/rfc5545) with an all-day event per due date.
 *
 * The UID of an event stays the same and its sequence grows with each change, so that a calendar updates its events
 * when it imports a later file. A removed due date becomes a cancelled event.
 */
import type { Project } from '../projects/project.ts';
import { dayOfInstant } from '../dates.ts';
import { detailText, type Mark } from '../marks/mark.ts';
import { lastInstant } from '../marks/mark-instants.ts';
import type { ExportedItem, FileWords } from './exported-item.ts';

export interface CalendarFrame {
  project: Pick<Project, 'id' | 'name'>;
  /** The ISO instant of the export. */
  exportedAt: string;
  /** The host of the site, which is part of the UIDs. */
  host: string;
}

/** Returns the content of the calendar file. Items without a due date are left out. */
export function formatCalendarFile(items: readonly ExportedItem[], frame: CalendarFrame, words: FileWords): string {
  const events = items.flatMap((item) => (item.mark?.due ? eventOf(item, item.mark, frame, words) : []));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Jalon//Jalon//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function eventOf(
  { list, id, phase, text: itemText, isLeaf, link }: ExportedItem,
  mark: Mark,
  { project, exportedAt, host }: CalendarFrame,
  { statuses, details: labels }: FileWords,
): string[] {
  const [due, owner] = [detailText(mark, 'due'), detailText(mark, 'owner')];
  const status = isLeaf ? statuses[mark.status] : '';
  const facts = [status, owner === '' ? '' : `${labels.owner}: ${owner}`, project.name, phase, link];
  const last = lastInstant(mark);
  // A removed due date has no day, but a VEVENT needs one: use the day of the removal.
  const day = dayOfInstant(due === '' ? (mark.due?.[1] ?? '') : due);
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(`${project.id}/${list}/${id}@${host}`)}`,
    `DTSTAMP:${formatInstant(exportedAt)}`,
    `LAST-MODIFIED:${formatInstant(last)}`,
    `SEQUENCE:${String(sequenceOf(last))}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `SUMMARY:${escapeText(`${mark.status === 'done' ? '✓ ' : ''}${itemText}`)}`,
    `DESCRIPTION:${escapeText(facts.filter((fact) => fact !== '').join('\n'))}`,
    `URL:${link}`,
    `STATUS:${due === '' ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** Returns the seconds since 2020, which grow with each change and fit into a 32-bit integer. */
function sequenceOf(instant: string): number {
  return Math.max(0, Math.floor((Date.parse(instant) - Date.UTC(2020, 0)) / 1000));
}

/** Returns an instant as a DATE-TIME: `20261123T100000Z`. */
function formatInstant(instant: string): string {
  return `${instant.slice(0, 19).replaceAll(/[-:]/gu, '')}Z`;
}

/** Escapes a value of the type TEXT: https://www.rfc-editor.org/rfc/rfc5545#section-3.3.11. */
function escapeText(value: string): string {
  return value
    .replaceAll(/[\\;,]/gu, '\\$&')
    .replaceAll(/\r\n?|\n/gu, '\\n')
    .replaceAll(/\p{Cc}/gu, ' ');
}

/** Folds a line after at most 75 octets, between characters: https://www.rfc-editor.org/rfc/rfc5545#section-3.1. */
function foldLine(line: string): string {
  const encoder = new TextEncoder();
  let [lines, width] = ['', 0];
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (width + octets > 75) [lines, width] = [`${lines}\r\n `, 1];
    lines += character;
    width += octets;
  }
  return lines;
}
