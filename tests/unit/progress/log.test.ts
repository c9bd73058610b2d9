/** The change log: what is taken down, how it is stored, what is kept. */
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

describe('a change', () => {
  test('is told field by field', () => {
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

  test('of nothing but the instant is the status said again', () => {
    expect(changesBetween('a/1', { ...mark, status: 'done' }, { ...mark, status: 'done', at })).toEqual([
      ['a/1', 'status', 'done', 'done'],
    ]);
  });

  test('has no text that is longer than 200', () => {
    const [change] = changesBetween('a/1', mark, { ...mark, note: ['x'.repeat(2000), at] });
    expect(change?.[3]).toBe(`${'x'.repeat(199)}…`);
  });
});

describe('an entry', () => {
  const entry: LogEntry = { at, kind: 'tick-all', list: 'd', changes: [['a/1', 'status', 'open', 'done']] };

  test('comes back from storage as it went in', () => {
    expect(parseLogEntry(formatLogEntry(entry))).toEqual(entry);
  });

  test('of very many changes keeps 500, and says how many more there were', () => {
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
  ])('is not %j', (stored) => {
    expect(parseLogEntry(stored)).toBeUndefined();
  });

  test('is never an error, whatever is stored', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (stored) => {
        parseLogEntry(stored);
      }),
    );
  });
});

describe('of the log', () => {
  const key = (second: number): string => logKey('default', new Date(second * 1000).toISOString(), 'r');

  test('the newest 500 changes are kept, whole acts at a time', () => {
    const entries = new Map([
      [key(1), 10],
      [key(4), 300],
      [key(3), 150],
      [key(2), 60],
    ]);
    // 300 and 150 fit; 60 more would not; what is older than what did not fit goes, too.
    expect(expiredLogKeys(entries)).toEqual([key(2), key(1)]);
  });

  test('the newest act is kept, however large', () => {
    expect(
      expiredLogKeys(
        new Map([
          [key(1), 501],
          [key(2), 700],
        ]),
      ),
    ).toEqual([key(1)]);
  });

  test('no more than 500 are ever kept, and nothing goes while they fit', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 20 }), (counts) => {
        const entries = new Map(counts.map((count, second) => [key(second), count]));
        const gone = new Set(expiredLogKeys(entries));
        const kept = [...entries].filter(([name]) => !gone.has(name)).reduce((sum, [, count]) => sum + count, 0);
        const total = counts.reduce((sum, count) => sum + count, 0);
        expect(kept).toBeLessThanOrEqual(500);
        expect(gone.size > 0).toBe(total > 500);
      }),
    );
  });
});
