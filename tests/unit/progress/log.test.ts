/** The change log: its changes, its storage and its limits. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changesBetween,
  formatLogEntry,
  logKey,
  expiredLogKeys,
  parseLogEntry,
  type LogEntry,
} from '../../../src/progress/projects/log.ts';
import type { Mark } from '../../../src/progress/marks/mark.ts';

const at = '2026-11-23T08:00:00.000Z';
const mark: Mark = { status: 'open', at: '' };

describe('the changes of a mark', () => {
  test('are listed field by field', () => {
    const after: Mark = { status: 'not-applicable', at, reason: 'Not here', owner: ['Ana', at] };
    expect(changesBetween('general/1', undefined, after)).toEqual([
      ['general/1', 'status', 'open', 'not-applicable'],
      ['general/1', 'reason', '', 'Not here'],
      ['general/1', 'owner', '', 'Ana'],
    ]);
    expect(changesBetween('general/1', after, { ...after, owner: ['', at] })).toEqual([
      ['general/1', 'owner', 'Ana', ''],
    ]);
  });

  test('repeat the status if only its instant changed', () => {
    expect(changesBetween('a/1', { ...mark, status: 'done' }, { ...mark, status: 'done', at })).toEqual([
      ['a/1', 'status', 'done', 'done'],
    ]);
  });

  test.each([
    [200, 'x'.repeat(200)],
    [201, `${'x'.repeat(199)}…`],
    [2000, `${'x'.repeat(199)}…`],
  ])('have at most 200 characters of a text of %i', (length, logged) => {
    const text = 'x'.repeat(length);
    const [change] = changesBetween('a/1', { ...mark, note: [text, at] }, { ...mark, note: [`${text}y`, at] });
    expect(change?.[2]).toBe(logged);
  });
});

describe('an entry', () => {
  const entry: LogEntry = { at, kind: 'tick-all', list: 'd', changes: [['a/1', 'status', 'open', 'done']] };

  test('is unchanged after storing and parsing', () => {
    expect(parseLogEntry(formatLogEntry(entry))).toEqual(entry);
  });

  test('has at most 500 changes, and the number of omitted ones', () => {
    const many = {
      ...entry,
      changes: Array.from({ length: 702 }, (): LogEntry['changes'][number] => ['a/1', 'status', 'open', 'done']),
    };
    const stored = parseLogEntry(formatLogEntry(many));
    expect(stored?.changes).toHaveLength(500);
    expect(stored?.more).toBe(202);
    expect(stored && parseLogEntry(formatLogEntry(stored))).toEqual(stored);
  });

  test.each([
    '',
    'null',
    '[]',
    '{"v":2,"at":"","kind":"status","list":"d","changes":[]}',
    '{"v":1,"at":"","kind":"hacked","list":"d","changes":[]}',
    '{"v":1,"at":"","kind":"status","list":"d","changes":[["a","status","open"]]}',
    '{"v":1,"at":"","kind":"status","list":"d","changes":[["a","status","open",{"toString":1}]]}',
  ])('is not parsed from %j', (stored) => {
    expect(parseLogEntry(stored)).toBeUndefined();
  });

  test('never throws, for any stored text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (stored) => {
        parseLogEntry(stored);
      }),
    );
  });
});

describe('the limit of the log', () => {
  const key = (second: number): string => logKey('default', new Date(second * 1000).toISOString(), 'r');

  test('retains the newest actions with up to 500 changes', () => {
    const entries = new Map([
      [key(1), 10],
      [key(4), 300],
      [key(3), 150],
      [key(2), 60],
    ]);
    // 300 and 150 fit, 60 more do not; entries older than the first misfit expire, even if they fit.
    expect(expiredLogKeys(entries)).toEqual([key(2), key(1)]);
  });

  test('retains the newest action, however large', () => {
    expect(
      expiredLogKeys(
        new Map([
          [key(1), 501],
          [key(2), 700],
        ]),
      ),
    ).toEqual([key(1)]);
  });

  test('never exceeds 500 changes, and expires nothing below that', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 20 }), (counts) => {
        const entries = new Map(counts.map((count, second) => [key(second), count]));
        const gone = new Set(expiredLogKeys(entries));
        const retained = [...entries].filter(([name]) => !gone.has(name)).reduce((sum, [, count]) => sum + count, 0);
        const total = counts.reduce((sum, count) => sum + count, 0);
        expect(retained).toBeLessThanOrEqual(500);
        expect(gone.size > 0).toBe(total > 500);
      }),
    );
  });
});
