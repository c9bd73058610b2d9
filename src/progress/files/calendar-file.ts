/**
 * The file for calendars: an event of a day for each due date, https://www.rfc-editor.org/rfc/rfc5545. An event's name is
 * the same each time, and its sequence counts up with what is said, so that a calendar that takes the file again updates
 * what it has. A due date that was taken back is an event that was cancelled.
 */
import type { Project } from '../projects/project.ts';
import { dayOfInstant } from '../dates.ts';
import { detailText, type Mark } from '../marks/mark.ts';
import { lastInstant } from '../marks/mark-instants.ts';
import type { ExportedItem, FileWords } from './exported-item.ts';

export interface CalendarFrame {
  project: Pick<Project, 'id' | 'name'>;
  /** An ISO instant. */
  exportedAt: string;
  /** Of the site: part of the events' names. */
  host: string;
}

/** @returns The file's content. */
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
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventOf(
  { list, id, phase, duty, isLeaf, link }: ExportedItem,
  mark: Mark,
  { project, exportedAt, host }: CalendarFrame,
  { statuses, details: labels }: FileWords,
): string[] {
  const [due, owner] = [detailText(mark, 'due'), detailText(mark, 'owner')];
  const status = isLeaf ? statuses[mark.status] : '';
  const facts = [status, owner === '' ? '' : `${labels.owner}: ${owner}`, project.name, phase, link];
  const last = lastInstant(mark);
  // Of one that was taken back the day is gone: when that was said stands in its place.
  const day = dayOfInstant(due === '' ? (mark.due?.[1] ?? '') : due);
  return [
    'BEGIN:VEVENT',
    `UID:${text(`${project.id}/${list}/${id}@${host}`)}`,
    `DTSTAMP:${compact(exportedAt)}`,
    `LAST-MODIFIED:${compact(last)}`,
    `SEQUENCE:${String(sequenceOf(last))}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `SUMMARY:${text(`${mark.status === 'done' ? '✓ ' : ''}${duty}`)}`,
    `DESCRIPTION:${text(facts.filter((fact) => fact !== '').join('\n'))}`,
    `URL:${link}`,
    `STATUS:${due === '' ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** Seconds since 2020: it counts up, and is a number that every calendar can hold. */
function sequenceOf(instant: string): number {
  return Math.max(0, Math.floor((Date.parse(instant) - Date.UTC(2020, 0)) / 1000));
}

/** `20261123T100000Z` */
function compact(instant: string): string {
  return `${instant.slice(0, 19).replaceAll(/[-:]/gu, '')}Z`;
}

/** A value of the type TEXT: https://www.rfc-editor.org/rfc/rfc5545#section-3.3.11. */
function text(value: string): string {
  return value
    .replaceAll(/[\\;,]/gu, '\\$&')
    .replaceAll(/\r\n?|\n/gu, '\\n')
    .replaceAll(/\p{Cc}/gu, ' ');
}

/** Lines of at most 75 octets, cut between characters: https://www.rfc-editor.org/rfc/rfc5545#section-3.1. */
function folded(line: string): string {
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
