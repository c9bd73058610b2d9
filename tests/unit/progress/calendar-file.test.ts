/** The calendar file, parsed by an independent library. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { formatCalendarFile } from '../../../src/progress/files/calendar-file.ts';
import type { ExportedItem, FileWords } from '../../../src/progress/files/exported-item.ts';
import type { Mark } from '../../../src/progress/marks/mark.ts';

const words: FileWords = {
  tag: 'fr-FR',
  statuses: { open: 'À faire', 'in-progress': 'En cours', done: 'Terminée', 'not-applicable': 'Sans objet' },
  details: { note: 'Note', owner: 'Responsable', due: 'Échéance' },
};
const at = '2026-11-23T10:00:00.000Z';
const frame = { project: { id: 'e1', name: 'Contoso; Lyon' }, exportedAt: at, host: 'example.com' };
const open: Mark = { status: 'open', at: '', due: ['2026-12-04', at] };

const item = (mark?: Mark, text = 'Développer, et mettre en œuvre; "bien"'): ExportedItem => ({
  list: 'list',
  id: 'general/1',
  phase: 'Général',
  text,
  isLeaf: true,
  depth: 0,
  link: 'https://example.com/list/#general/1',
  mark,
});

function events(...items: ExportedItem[]): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(formatCalendarFile(items, frame, words)) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

test('contains an all-day event for each due date', () => {
  const [event, ...others] = events(item({ ...open, owner: ['Inès', at] }), item({ status: 'done', at }), item());
  expect(others).toEqual([]);
  expect(event?.summary).toBe('Développer, et mettre en œuvre; "bien"');
  expect(event?.description).toBe(
    'À faire\nResponsable: Inès\nContoso; Lyon\nGénéral\nhttps://example.com/list/#general/1',
  );
  expect(event?.startDate.toString()).toBe('2026-12-04');
  expect(event?.startDate.isDate).toBe(true);
  expect(event?.component.getFirstPropertyValue('url')).toBe('https://example.com/list/#general/1');
});

test('shows no status for a parent, which has none of its own', () => {
  const [event] = events({ ...item(open), isLeaf: false });
  expect(event?.description).toBe('Contoso; Lyon\nGénéral\nhttps://example.com/list/#general/1');
});

test('dates an event by the newest change of its item, and by the export', () => {
  const last = '2026-11-22T09:08:07.000Z';
  const [event] = events(item({ ...open, due: ['2026-12-04', '2026-11-20T10:00:00.000Z'], note: ['x', last] }));
  const valueOf = (name: string): unknown => event?.component.getFirstPropertyValue(name)?.toString();
  expect(valueOf('last-modified')).toBe('2026-11-22T09:08:07Z');
  expect(valueOf('dtstamp')).toBe('2026-11-23T10:00:00Z');
});

describe('a second import', () => {
  test('updates the event, with a higher sequence after a change', () => {
    const [before] = events(item(open));
    const [after] = events(item({ ...open, status: 'done', at: '2026-11-24T10:00:00.000Z' }, 'Reworded'));
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Infinity);
    expect(after?.summary).toBe('✓ Reworded');
    expect(events(item(open))[0]?.sequence).toBe(before?.sequence);
  });

  test('cancels the event of a removed due date', () => {
    const [event] = events(item({ ...open, due: ['', '2026-11-24T10:00:00.000Z'] }));
    expect(event?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });
});

test('folds lines after at most 75 octets, between characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ unit: 'grapheme' }), (duty, owner) => {
      const file = formatCalendarFile([item({ ...open, owner: [owner, at] }, duty)], frame, words);
      expect(file.endsWith('\r\n')).toBe(true);
      for (const line of file.split('\r\n')) {
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/\p{Cc}/u);
      }
      const [event] = events(item({ ...open, owner: [owner, at] }, duty));
      expect(event?.summary).toBe(duty);
    }),
    { numRuns: 300 },
  );
});
