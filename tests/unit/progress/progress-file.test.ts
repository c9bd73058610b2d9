/** The progress file: exported content comes back unchanged, and invalid files are refused with their error. */
import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCsvFile } from '../../../src/progress/files/csv-file.ts';
import { largestFile } from '../../../src/progress/files/file-error.ts';
import { parseMarkdownFile } from '../../../src/progress/files/parse-markdown-file.ts';
import { parseProgressFile, progressJsonSchema } from '../../../src/progress/files/parse-progress-file.ts';
import { formatProgressFile, type ProgressContent } from '../../../src/progress/files/progress-file.ts';
import { fitsLog, fitsFile } from '../../../src/progress/files/value-rules.ts';
import { actionKinds, type LogEntry } from '../../../src/progress/projects/log.ts';
import { statuses, type Mark } from '../../../src/progress/marks/mark.ts';

const at = '2026-11-23T10:00:00.000Z';
const schema = 'https://example.com/schemas/progress-1.json';
const content: ProgressContent = {
  project: { id: 'e1', name: 'Contoso' },
  exportedAt: at,
  marks: [{ list: 'a', id: 'general/1', mark: { status: 'done', at } }],
  log: [{ at, kind: 'status', list: 'a', changes: [['general/1', 'status', 'open', 'done']] }],
  unreadable: { 'jalon:aside:x': '{' },
};
const file = formatProgressFile(content, schema);

const text = fc.string({ unit: 'binary', maxLength: 30 });
const said = fc.option(fc.tuple(text, fc.constant(at)), { nil: undefined });
const name = fc
  .string({ unit: 'grapheme-composite', minLength: 1, maxLength: 30 })
  .filter((id) => !/[\p{Cc}:]/u.test(id));
const contents: fc.Arbitrary<ProgressContent> = fc.record({
  project: fc.record({ id: text, name: text }),
  exportedAt: fc.constant(at),
  marks: fc.uniqueArray(
    fc.record({
      list: name.filter((list) => list !== '__proto__'),
      id: name.filter((id) => id !== '__proto__'),
      mark: fc.record({
        status: fc.constantFrom(...statuses),
        at: fc.constantFrom('', at),
        reason: fc.option(text, { nil: undefined }),
        note: said,
        owner: said,
        due: fc.option(fc.tuple(fc.constantFrom('', '2026-12-04'), fc.constant(at)), { nil: undefined }),
      }),
    }),
    { selector: ({ list, id }) => `${list}:${id}` },
  ),
  log: fc.array(
    fc.record({
      at: fc.constant(at),
      kind: fc.constantFrom(...actionKinds),
      list: name,
      changes: fc.array(fc.tuple(name, fc.constantFrom('status' as const, 'note' as const), text, text)),
    }),
  ),
  unreadable: fc.constant({}),
});

const validate = new Ajv({ strict: false, validateFormats: false }).compile(progressJsonSchema());

test('restores exported content exactly, which is valid by the JSON Schema', () => {
  fc.assert(
    fc.property(contents, (said) => {
      const written = formatProgressFile(said, schema);
      const read = parseProgressFile(written);
      if ('code' in read) throw new Error(JSON.stringify(read));
      const marks = [...read.marks].flatMap(([list, own]) => [...own].map(([id, mark]) => ({ list, id, mark })));
      const order = (all: readonly { list: string; id: string; mark: Mark }[]): string[] =>
        all
          .map(({ list, id, mark: { status, at: instant, reason, note, owner, due } }) =>
            JSON.stringify([list, id, status, instant, reason, note, owner, due]),
          )
          .sort();
      expect(order(marks)).toEqual(order(said.marks));
      expect(read.log).toEqual(said.log);
      expect([read.project, read.exportedAt]).toEqual([said.project, said.exportedAt]);
      expect(validate(JSON.parse(written)), JSON.stringify(validate.errors)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('parses exactly the marks for which fitsFile is true', () => {
  const mostly = <Value>(right: Value, ...wrong: Value[]): fc.Arbitrary<Value> =>
    fc.oneof({ weight: 9, arbitrary: fc.constant(right) }, { weight: 1, arbitrary: fc.constantFrom(...wrong) });
  const past = '1970-01-01T00:00:00.000Z';
  const instants = mostly(
    at,
    '',
    past,
    '1969-12-31T00:00:00.000Z',
    '2200-01-01T00:00:00.000Z',
    `2026-02-30${at.slice(10)}`,
    'x',
  );
  const text = mostly('', 'Ana', 'x'.repeat(100_001));
  const due = mostly('2026-12-04', '', '2026-02-30', 'tomorrow');
  const entry = fc.record({
    list: mostly('a', 'a:b', ''),
    id: mostly('general/1', 'a\u0000', ''),
    mark: fc.record({
      status: fc.constantFrom(...statuses),
      at: instants,
      note: fc.option(fc.tuple(text, instants), { nil: undefined }),
      due: fc.option(fc.tuple(due, instants), { nil: undefined }),
    }),
  });
  let parsed = 0;
  fc.assert(
    fc.property(entry, (one) => {
      const read = parseProgressFile(formatProgressFile({ ...content, marks: [one] }, schema));
      expect('marks' in read).toBe(fitsFile(one));
      if ('marks' in read) parsed++;
    }),
    { numRuns: 2000 },
  );
  expect(parsed).toBeGreaterThan(100);
  expect(parsed).toBeLessThan(1900);
});

test('parses exactly the log entries for which fitsLog is true', () => {
  const [entry] = content.log;
  if (!entry) throw new Error('no entry');
  const change = (...parts: string[]): LogEntry['changes'] => [parts as unknown as LogEntry['changes'][number]];
  for (const [one, isFine] of [
    [entry, true],
    [{ ...entry, at: '9999-99-99T00:00:00.000Z' }, false],
    [{ ...entry, list: 'a:b' }, false],
    [{ ...entry, changes: change('', 'status', 'open', 'done') }, false],
    [{ ...entry, changes: change('general/1', 'size', '1', '2') }, false],
    [{ ...entry, changes: change('general/1', 'note', '', 'x'.repeat(100_001)) }, false],
  ] as const) {
    expect(fitsLog(one)).toBe(isFine);
    expect('marks' in parseProgressFile(formatProgressFile({ ...content, log: [one] }, schema))).toBe(isFine);
  }
});

test('merges two marks of one item', () => {
  const [first] = content.marks;
  const older: Mark = { status: 'open', at: '2026-10-01T10:00:00.000Z', note: ['Mine', at] };
  const read = parseProgressFile(
    formatProgressFile({ ...content, marks: [...content.marks, { list: 'a', id: 'general/1', mark: older }] }, schema),
  );
  expect('marks' in read && read.marks.get('a')?.get('general/1')).toEqual({ ...first?.mark, note: ['Mine', at] });
});

describe('refuses an invalid file, and reports the place of the error', () => {
  const edited = (edit: (file: Record<string, unknown>) => void): string => {
    const value = JSON.parse(file) as Record<string, unknown>;
    edit(value);
    return JSON.stringify(value);
  };
  const withMark = (mark: unknown): string => edited((value) => (value['marks'] = { a: { 'general/1': mark } }));

  test.each([
    ['', 'syntax', '1:1 ValueExpected'],
    ['{"version":1,', 'syntax', '1:14'],
    [file.slice(0, 200), 'syntax', /^\d+:\d+ /u],
    ['{"version":1} x', 'syntax', '1:15'],
    ['// {}', 'syntax', '1:1'],
    ['[]', 'kind', ''],
    ['7', 'kind', ''],
    ['null', 'kind', ''],
    ['{"name":"package","version":"1.0.0"}', 'kind', 'version'],
    [edited((value) => (value['version'] = 2)), 'version', '2'],
    [edited((value) => (value['version'] = 0)), 'kind', 'version'],
    [edited((value) => delete value['engagement']), 'field', 'engagement'],
    [withMark({ status: 'finished', at }), 'field', 'marks → a → general/1 → status'],
    [withMark({ status: 'done', at: '2026-13-01T10:00:00.000Z' }), 'field', 'marks → a → general/1 → at'],
    [withMark({ status: 'done', at: '2026-02-31T10:00:00.000Z' }), 'field', 'marks → a → general/1 → at'],
    [withMark({ status: 'done', at: '9999-01-01T10:00:00.000Z' }), 'field', 'marks → a → general/1 → at'],
    [withMark({ status: 'done', at, due: ['2026-02-30', at] }), 'field', 'marks → a → general/1 → due → 0'],
    [withMark({ status: 'done', at, note: 'x' }), 'field', 'marks → a → general/1 → note'],
    [withMark({ status: 'done', at, note: ['x'.repeat(100_001), at] }), 'field', 'marks → a → general/1 → note → 0'],
    [edited((value) => (value['marks'] = { 'a:b': {} })), 'field', 'marks → a:b'],
    [edited((value) => (value['marks'] = { a: { 'x\u0000y': {} } })), 'field', 'marks → a → x\u0000y'],
    ['{"version":1,"version":1}', 'duplicate', '1:14 "version"'],
    ['['.repeat(100_000), 'deep', '1:51'],
    ['{"a":'.repeat(100_000), 'deep', '1:251'],
  ] as const)('%#', (written, code, place) => {
    const read = parseProgressFile(written);
    expect(read).toMatchObject({ code });
    expect('place' in read && read.place).toMatch(
      place instanceof RegExp ? place : new RegExp(`^${RegExp.escape(place)}`, 'u'),
    );
  });
});

test('is not affected by names such as __proto__ and constructor', () => {
  const written = file.replace('"a": {', '"__proto__": { "x/1": { "status": "done", "at": "" } }, "constructor": {');
  const read = parseProgressFile(written);
  expect('marks' in read && [...read.marks.keys()]).toEqual(['constructor']);
  expect(({} as Record<string, unknown>)['x/1']).toBeUndefined();
});

test('parses or refuses any content, without throwing', () => {
  const codes = ['syntax', 'deep', 'kind', 'version', 'field', 'duplicate'];
  const check = (written: string): void => {
    const read = parseProgressFile(written);
    if ('code' in read) expect(codes).toContain(read.code);
    else expect(read.marks).toBeInstanceOf(Map);
  };
  // A valid file with a piece removed or replaced.
  const mutated = fc
    .tuple(
      fc.nat(file.length),
      fc.nat(40),
      fc.oneof(fc.string({ unit: 'binary', maxLength: 5 }), fc.constantFrom('', '{', '[', '"', 'null', '1e999')),
    )
    .map(([start, length, insert]) => file.slice(0, start) + insert + file.slice(start + length));
  fc.assert(fc.property(mutated, check), { numRuns: 4000 });
  fc.assert(fc.property(fc.json(), check), { numRuns: 2000 });
  fc.assert(fc.property(fc.string({ unit: 'binary' }), check), { numRuns: 1000 });
  fc.assert(
    fc.property(fc.object({ withNullPrototype: true }), (value) => {
      check(JSON.stringify({ ...(JSON.parse(file) as object), ...value }));
      check(JSON.stringify({ ...(JSON.parse(file) as object), marks: value }));
    }),
    { numRuns: 1500 },
  );
});

test('parses or refuses files of the largest size in time', () => {
  const long = 'x'.repeat(largestFile - 1000);
  expect(parseProgressFile(long)).toMatchObject({ code: 'syntax' });
  expect(parseProgressFile(`"${long}"`)).toMatchObject({ code: 'kind' });
  expect(parseProgressFile(`"${long}`)).toMatchObject({ code: 'syntax' });
  expect(parseMarkdownFile(`- [x] ${'](#'.repeat(1_000_000)}`, 'list', [])).toMatchObject({ code: 'empty' });
  expect(parseCsvFile(`"${long}`, [])).toMatchObject({ code: 'kind' });
});
