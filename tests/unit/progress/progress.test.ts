import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markKey } from '../../../src/progress/marks/mark-key.ts';
import { statuses } from '../../../src/progress/marks/mark.ts';
import { hasContent } from '../../../src/progress/marks/mark-content.ts';
import { formatMark, parseMark } from '../../../src/progress/marks/mark-format.ts';
import { encodeOutline } from '../../../src/progress/tally/outline.ts';
import { extentOf } from '../../../src/progress/tally/scopes.ts';

describe('a mark', () => {
  test('is unchanged after storing and parsing', () => {
    const mark = { status: 'done', at: '2026-11-22T17:04:00.000Z' } as const;
    expect(parseMark(formatMark(mark))).toEqual(mark);
  });

  test('preserves its locale, its wording and its dismissal', () => {
    const mark = {
      status: 'done',
      at: '2026-11-22T17:04:00.000Z',
      locale: 'fr-fr',
      wording: '2026-11-20',
      seen: '2026-11-23T08:00:00.000Z',
    } as const;
    expect(parseMark(formatMark(mark))).toEqual(mark);
    expect(JSON.parse(formatMark(mark))).toEqual({ v: 1, ...mark });
  });

  test('is valid without them, as in old entries, and ignores values of the wrong type', () => {
    const plain = { status: 'done', at: '2026-11-22T17:04:00.000Z' } as const;
    expect(parseMark('{"v":1,"status":"done","at":"2026-11-22T17:04:00.000Z"}')).toEqual(plain);
    expect(formatMark(plain)).toBe('{"v":1,"status":"done","at":"2026-11-22T17:04:00.000Z"}');
    expect(parseMark('{"v":1,"status":"done","at":"2026-11-22T17:04:00.000Z","locale":1,"seen":{},"more":""}')).toEqual(
      plain,
    );
  });

  test('has content unless it is open', () => {
    const at = '2026-11-22T17:04:00.000Z';
    expect(hasContent({ status: 'done', at })).toBe(true);
    expect(hasContent({ status: 'open', at })).toBe(false);
  });

  test.each([
    '',
    'true',
    'null',
    '[]',
    '{}',
    '{"v":2,"status":"done","at":"2026-11-22T17:04:00.000Z"}',
    '{"v":1,"status":"gone","at":"2026-11-22T17:04:00.000Z"}',
    '{"v":1,"status":"done","at":"some day"}',
    '{"v":1,"status":"done","at":"2026-11-22T17:04:00.000Z","note":"without its instant"}',
    '{"v":1,"status":"done","at":"2026-11-22T17:04:00.000Z","owner":["Ana","zzz"]}',
    '{"v":1,"status":"done"',
  ])('is not parsed from %j', (stored) => {
    expect(parseMark(stored)).toBeUndefined();
  });

  test('never throws, for any stored text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (stored) => {
        const mark = parseMark(stored);
        expect(mark === undefined || (statuses as readonly string[]).includes(mark.status)).toBe(true);
      }),
    );
  });

  test('has a key with its project, its list and its item', () => {
    expect(markKey('default', 'your-responsibilities', 'general/3.2')).toBe(
      'jalon:marks:default:your-responsibilities:general/3.2',
    );
  });
});

describe('a tally', () => {
  test.each([
    [0, 0, 'all'],
    [0, 2, 'none'],
    [1, 2, 'some'],
    [2, 2, 'all'],
  ] as const)('of %i out of %i: the extent is %s', (done, total, extent) => {
    expect(extentOf({ done, total })).toBe(extent);
  });
});

describe('an outline', () => {
  test('encodes ids without the anchor of their phase', () => {
    const items = [
      { id: 'general/1', items: [] },
      { id: 'general/2', items: [{ id: 'other/2.1', items: [] }] },
    ];
    const original = { list: 'd', phases: [{ anchor: 'general', items }] };
    expect(JSON.stringify(encodeOutline(original))).toBe('{"list":"d","phases":[["general","1",["2","other/2.1"]]]}');
  });
});
