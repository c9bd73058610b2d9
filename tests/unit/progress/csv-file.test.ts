/** The spreadsheet file: exported marks come back unchanged, and edits are recognized. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { type CsvWords } from '../../../src/progress/files/csv-columns.ts';
import { formatCsvFile, fromCell, parseCsvFile, toCell } from '../../../src/progress/files/csv-file.ts';
import type { ExportedItem } from '../../../src/progress/files/exported-item.ts';
import { dayOrders, readDay } from '../../../src/progress/files/read-day.ts';
import { dateMarks, undated } from '../../../src/progress/files/date-marks.ts';
import { fitsFile } from '../../../src/progress/files/value-rules.ts';
import { statuses, type Mark } from '../../../src/progress/marks/mark.ts';

const french: CsvWords = {
  tag: 'fr-FR',
  columns: {
    list: 'Liste',
    id: 'Id',
    phase: 'Phase',
    duty: 'Responsabilité',
    status: 'État',
    reason: 'Motif',
    owner: 'Responsable',
    due: 'Échéance',
    note: 'Note',
    updated: 'Modifié',
    link: 'Lien',
    data: 'Données',
  },
  details: { note: 'Note', owner: 'Responsable', due: 'Échéance' },
  statuses: { open: 'À faire', 'in-progress': 'En cours', done: 'Terminée', 'not-applicable': 'Sans objet' },
};
const japanese: CsvWords = {
  tag: 'ja-JP',
  columns: { ...french.columns, id: 'ID', status: '状態', owner: '担当者', due: '期限' },
  details: { note: 'メモ', owner: '担当者', due: '期限' },
  statuses: { open: '未着手', 'in-progress': '進行中', done: '完了', 'not-applicable': '対象外' },
};
const at = '2026-11-20T10:00:00.000Z';
const later = '2026-11-23T10:00:00.000Z';

const item = (mark?: Mark, more: Partial<ExportedItem> = {}): ExportedItem => ({
  list: 'list',
  id: 'general/1',
  phase: 'Général',
  text: 'Développer; mettre en œuvre, "bien"',
  isLeaf: true,
  depth: 0,
  link: 'https://example.com/list/#general/1',
  mark,
  ...more,
});

const instants = fc.constantFrom(at, later);
const marks: fc.Arbitrary<Mark> = fc
  .record({
    status: fc.constantFrom(...statuses),
    at: instants,
    reason: fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
    locale: fc.constantFrom('fr-fr', undefined),
    wording: fc.constantFrom('2026-11-20', undefined),
    seen: fc.constantFrom(later, undefined),
    note: fc.option(fc.tuple(fc.string({ unit: 'binary', maxLength: 100 }), instants), { nil: undefined }),
    owner: fc.option(fc.tuple(fc.string({ unit: 'grapheme', maxLength: 20 }), instants), { nil: undefined }),
    due: fc.option(fc.tuple(fc.constantFrom('', '2026-12-04'), instants), { nil: undefined }),
  })
  .map(({ reason, ...mark }) => ({
    ...mark,
    reason: mark.status === 'not-applicable' ? reason.replaceAll('\r', '') || undefined : undefined,
    // Spreadsheets change line endings; the parser normalizes them to line feeds.
    note: mark.note && ([mark.note[0].replaceAll('\r', ''), mark.note[1]] as const),
    owner: mark.owner && ([mark.owner[0].replaceAll('\r', ''), mark.owner[1]] as const),
  }));

test.each([french, japanese])('restores exported marks exactly: $tag', (words) => {
  fc.assert(
    fc.property(fc.array(marks, { maxLength: 20 }), (said) => {
      const items = said.map((mark, place) => {
        const id = `general/${String(place + 1)}`;
        return item(mark, { id, link: `https://example.com/list/#${id}` });
      });
      const file = formatCsvFile([...items, item(undefined, { id: 'x/1', link: '' })], words);
      const expected = new Map(items.map(({ id, mark }) => [id, mark]));
      expect(parseCsvFile(file, [french, japanese])).toEqual(
        said.length === 0 ? new Map() : new Map([['list', expected]]),
      );
    }),
    { numRuns: 300 },
  );
});

test('writes what Excel reads: a byte order mark, CRLF, and the separator of the language', () => {
  for (const [words, separator] of [
    [french, ';'],
    [japanese, ','],
  ] as const) {
    const file = formatCsvFile([item({ status: 'done', at, note: ['one\ntwo', at] })], words);
    expect(file.startsWith('\u{FEFF}')).toBe(true);
    expect(file.endsWith('\r\n')).toBe(true);
    const { data, errors } = Papa.parse<string[]>(file.slice(1).trimEnd(), { delimiter: separator, newline: '\r\n' });
    expect(errors).toEqual([]);
    expect(data).toHaveLength(2);
    expect(data[0]).toEqual(Object.values(words.columns));
    expect(data[1]?.slice(0, 10)).toEqual([
      'list',
      'general/1',
      'Général',
      'Développer; mettre en œuvre, "bien"',
      words.statuses.done,
      '',
      '',
      '',
      'one\ntwo',
      '2026-11-20',
    ]);
  }
});

/** Returns the cells of each row of a file, without the headings. */
function cellsOf(file: string): CsvWords['columns'][] {
  const [, ...rows] = Papa.parse<string[]>(file.slice(1), { skipEmptyLines: true }).data;
  const columns = Object.keys(french.columns);
  return rows.map(
    (row) => Object.fromEntries(columns.map((column, place) => [column, row[place]])) as CsvWords['columns'],
  );
}

test('has a row for each leaf, and for each parent with a mark', () => {
  const note: Mark = { status: 'open', at: '', note: ['Ask Ana', at] };
  const file = formatCsvFile(
    [
      item(undefined, { id: 'a/1', isLeaf: false, link: '' }),
      item(undefined, { id: 'a/1.1', link: '' }),
      item(note, { id: 'a/2', isLeaf: false, link: '' }),
    ],
    french,
  );
  expect(cellsOf(file).map(({ id, status, note: text }) => [id, status, text])).toEqual([
    ['a/1.1', 'À faire', ''],
    ['a/2', '', 'Ask Ana'],
  ]);
  expect(parseCsvFile(file, [french])).toEqual(new Map([['list', new Map([['a/2', note]])]]));
});

test.each<Partial<Mark>>([{ at: later }, { note: ['x', later] }, { owner: ['Ana', later] }, { due: ['', later] }])(
  'shows the day of the newest change of an item: %j',
  (change) => {
    const mark: Mark = { status: 'done', at, note: ['x', at], owner: ['Ana', at], due: ['2026-12-04', at] };
    expect(cellsOf(formatCsvFile([item({ ...mark, ...change })], french))[0]?.updated).toBe('2026-11-23');
  },
);

test('starts no cell like a formula', () => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '=cmd|calc', "'=x", '\n=1']) {
    const mark: Mark = { status: 'not-applicable', at, reason: text, owner: [text, at], note: [text, at] };
    const file = formatCsvFile([item(mark, { text, phase: text })], japanese);
    const { data } = Papa.parse<string[]>(file.slice(1), { skipEmptyLines: true });
    for (const cell of data[1] ?? []) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/u);
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fromCell(toCell(text))).toBe(text);
      expect(toCell(text)).not.toMatch(/^[=+\-@\t\r\n]/u);
    }),
  );
});

describe('edited in a spreadsheet', () => {
  const mark: Mark = { status: 'done', at, locale: 'fr-fr', owner: ['Ana', at], due: ['2026-12-04', at] };
  const edit = (edits: Partial<Record<keyof typeof french.columns, string>>): Mark | undefined => {
    const [head, ...rows] = Papa.parse<string[]>(formatCsvFile([item(mark)], french).slice(1), {
      skipEmptyLines: true,
    }).data;
    for (const [column, text] of Object.entries(edits) as [keyof typeof edits, string][]) {
      const place = head?.indexOf(french.columns[column]) ?? -1;
      for (const row of rows) row[place] = text;
    }
    // Some spreadsheets ignore the original separator and write tabs.
    const read = parseCsvFile(Papa.unparse([head ?? [], ...rows], { delimiter: '\t' }), [japanese, french]);
    return 'code' in read ? undefined : read.get('list')?.get('general/1');
  };

  test.each(['\r', '\r\n'])('keeps texts unchanged if only their line endings became %j', (ending) => {
    const text = 'one\ntwo\n';
    const full: Mark = { status: 'not-applicable', at, reason: text, note: [text, at], owner: [text, at] };
    const file = formatCsvFile([item(full)], french).replaceAll(text, text.replaceAll('\n', ending));
    expect(file).toContain(`one${ending}two`);
    expect(parseCsvFile(file, [french])).toEqual(new Map([['list', new Map([['general/1', full]])]]));
  });

  test('accepts a status in any case, by the rules of its language', () => {
    const turkish = { ...french, tag: 'tr-TR', statuses: { ...french.statuses, 'in-progress': 'Devam ediyor' } };
    const file = formatCsvFile([item({ status: 'in-progress', at })], turkish);
    expect(parseCsvFile(file.replace('Devam ediyor', 'DEVAM EDİYOR'), [turkish])).toEqual(
      new Map([['list', new Map([['general/1', { status: 'in-progress', at }]])]]),
    );
  });

  test('makes edited fields undated, and leaves the others unchanged', () => {
    expect(edit({})).toEqual(mark);
    expect(edit({ owner: 'Karim' })).toEqual({ ...mark, owner: ['Karim', undated] });
    expect(edit({ owner: '' })).toEqual({ ...mark, owner: ['', undated] });
    expect(edit({ status: 'à faire' })).toMatchObject({ status: 'open', at: undated, owner: ['Ana', at] });
    expect(edit({ note: 'New' })).toEqual({ ...mark, note: ['New', undated] });
    expect(edit({ data: '' })).toMatchObject({ status: 'done', at: undated, owner: ['Ana', undated] });
  });

  test('recognizes an unedited day in the format of the spreadsheet', () => {
    expect(edit({ due: '04/12/2026' })).toEqual(mark);
    expect(edit({ due: '05/12/26' })).toEqual({ ...mark, due: ['2026-12-05', undated] });
  });

  test('derives the order of days, such as day first, from the unedited days of the file', () => {
    const american = { ...french, tag: 'en-US' };
    const other = (id: string, due: string): ExportedItem =>
      item({ status: 'open', at: '', due: [due, at] }, { id, link: `https://example.com/#${id}` });
    const file = formatCsvFile([item(mark), other('a/2', '2026-12-05'), other('a/3', '2026-12-06')], american);
    const read = (...days: [string, string, string]): unknown => {
      const written = ['2026-12-04', '2026-12-05', '2026-12-06'].reduce(
        (text, day, at) => text.replace(day, days[at] ?? ''),
        file,
      );
      const marks = parseCsvFile(written, [american]);
      return 'code' in marks ? marks : [...(marks.get('list')?.values() ?? [])].map(({ due }) => due);
    };
    const unedited = (day: string): [string, string] => [day, at];
    expect(read('04/12/2026', '05/12/2026', '06/12/2026')).toEqual(
      ['04', '05', '06'].map((day) => unedited(`2026-12-${day}`)),
    );
    expect(read('04/12/2026', '05/12/2026', '01/02/2027')).toEqual([
      unedited('2026-12-04'),
      unedited('2026-12-05'),
      ['2027-02-01', undated],
    ]);
    // No day is unedited: the order of the language applies, or the one in which all days exist.
    expect(read('01/02/2027', '01/03/2027', '01/04/2027')).toEqual([
      ['2027-01-02', undated],
      ['2027-01-03', undated],
      ['2027-01-04', undated],
    ]);
    expect(read('01/02/2027', '13/02/2027', '14/02/2027')).toEqual([
      ['2027-02-01', undated],
      ['2027-02-13', undated],
      ['2027-02-14', undated],
    ]);
    expect(read('13/02/2027', '02/13/2027', '2026-12-06')).toEqual({ code: 'field', place: '2 → Échéance' });
    // With points, the day comes first in every country.
    expect(read('13.12.2026', '21.12.2026', '05.12.2026')).toEqual([
      ['2026-12-13', undated],
      ['2026-12-21', undated],
      ['2026-12-05', undated],
    ]);
  });

  test('leaves out the fields of deleted columns', () => {
    const without = (...columns: (keyof typeof french.columns)[]): Mark | undefined => {
      const full: Mark = { ...mark, status: 'not-applicable', reason: 'No mail', note: ['x', at] };
      const rows = Papa.parse<string[]>(formatCsvFile([item(full)], french).slice(1), { skipEmptyLines: true }).data;
      const places = columns.map((column) => rows[0]?.indexOf(french.columns[column]));
      const remaining = rows.map((row) => row.filter((_, place) => !places.includes(place)));
      const read = parseCsvFile(Papa.unparse(remaining), [french]);
      return 'code' in read ? undefined : read.get('list')?.get('general/1');
    };
    expect(without('phase', 'duty', 'updated')).toEqual({
      ...mark,
      status: 'not-applicable',
      reason: 'No mail',
      note: ['x', at],
    });
    expect(without('note')?.note).toBeUndefined();
    expect(without('due')?.due).toBeUndefined();
    expect(without('reason')).toMatchObject({ status: 'open', at: '', owner: ['Ana', at] });
    expect(without('id')).toMatchObject({ status: 'not-applicable', at });
    expect(without('link')).toMatchObject({ status: 'not-applicable', at });
    expect(without('id', 'link')).toBeUndefined();
    expect(without('list')).toBeUndefined();
    expect(without('phase', 'duty', 'reason', 'owner', 'due', 'note', 'updated', 'link')).toMatchObject({
      status: 'open',
      at: '',
    });
  });

  test('ignores a reason for an applicable item', () => {
    expect(edit({ reason: 'Because' })).toEqual(mark);
  });

  test('accepts an overlong text only if it is unedited', () => {
    const long: Mark = { ...mark, note: ['x'.repeat(5000), at] };
    const written = formatCsvFile([item(long)], french);
    expect(parseCsvFile(written, [french])).toEqual(new Map([['list', new Map([['general/1', long]])]]));
    expect(parseCsvFile(written.replace('xxx', 'yyy'), [french])).toEqual({ code: 'field', place: '2 → Note' });
  });

  test('reads the id from the link if the spreadsheet took the id for a date', () => {
    expect(edit({ id: '01/03/2019' })).toEqual(mark);
  });

  test('dates undated fields by the time of the file', () => {
    const mark: Mark = { status: 'open', at: undated, note: ['x', at] };
    const read = new Map([['list', new Map([['general/1', mark]])]]);
    expect(dateMarks(read, later).get('list')?.get('general/1')).toEqual({
      status: 'open',
      at: later,
      note: ['x', at],
    });
  });

  test('dates undated fields after all instants of the file, if its time is wrong', () => {
    const read = new Map([
      ['list', new Map<string, Mark>([['general/1', { status: 'done', at: undated, note: ['x', at] }]])],
    ]);
    const dated = dateMarks(read, '1980-01-01T00:00:00.000Z').get('list')?.get('general/1');
    expect(dated?.at).toBe('2026-11-20T10:00:00.001Z');
  });
});

test('chooses the language that matches most headings', () => {
  const german = {
    ...french,
    tag: 'de-DE',
    columns: { ...french.columns, list: 'Liste', note: 'Notiz', data: 'Daten' },
  };
  const english = { ...french, tag: 'en-US', columns: { ...french.columns, list: 'List', link: 'Link', data: 'Data' } };
  const mark: Mark = { status: 'done', at, note: ['x', at], due: ['2026-12-04', at] };
  for (const words of [german, english, french]) {
    const written = formatCsvFile([item(mark)], words);
    for (const languages of [
      [german, english, french],
      [english, french, german],
      [french, german, english],
    ]) {
      expect(parseCsvFile(written, languages)).toEqual(new Map([['list', new Map([['general/1', mark]])]]));
    }
  }
});

test('chooses the first of the languages, that of the page, if several match equally many headings', () => {
  const other = { ...french, statuses: { ...french.statuses, open: 'Terminée', done: 'À faire' } };
  const statusIn = (languages: readonly CsvWords[]): string | undefined => {
    const read = parseCsvFile(formatCsvFile([item({ status: 'done', at })], french), languages);
    return 'code' in read ? read.code : read.get('list')?.get('general/1')?.status;
  };
  expect(statusIn([french, other])).toBe('done');
  expect(statusIn([other, french])).toBe('open');
});

test('parses or refuses any damaged file, without throwing', () => {
  const words = [french, japanese];
  const whole = formatCsvFile(
    [
      item({ status: 'not-applicable', at, reason: 'Non; "rien"', note: ['a\nb', at] }),
      item(
        { status: 'done', at, owner: ['=Ana', at], due: ['2026-12-04', later] },
        { id: 'x/2', link: 'https://a/#x/2' },
      ),
    ],
    french,
  );
  const check = (content: string): void => {
    const read = parseCsvFile(content, words);
    if ('code' in read) {
      expect(typeof read.place).toBe('string');
      return;
    }
    for (const [list, own] of read) {
      for (const [id, mark] of dateMarks(new Map([[list, own]]), later).get(list) ?? []) {
        expect(fitsFile({ list, id, mark }), JSON.stringify(mark)).toBe(true);
      }
    }
  };
  const mutated = fc
    .tuple(
      fc.nat(whole.length),
      fc.nat(40),
      fc.oneof(fc.string({ unit: 'binary', maxLength: 5 }), fc.constantFrom('"', ';', '\r\n', '""', '=', '9', '{')),
    )
    .map(([start, length, put]) => whole.slice(0, start) + put + whole.slice(start + length));
  fc.assert(fc.property(mutated, check), { numRuns: 3000 });
  const cells = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...Object.values(french.columns), 'Terminée', '2026-12-04', '{}', '[1]', 'null'),
    ),
    { minLength: 12, maxLength: 12 },
  );
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 4 }), (rows) => {
      check(Papa.unparse([Object.values(french.columns), ...rows], { delimiter: ';' }));
    }),
    { numRuns: 1000 },
  );
});

test('parses days in the order of the language, and only days that exist', () => {
  const read = (text: string, tag: string): string | undefined => readDay(text, dayOrders(tag)[0] ?? []);
  expect(read('12/4/2026', 'en-US')).toBe('2026-12-04');
  expect(read('4.12.2026', 'de-DE')).toBe('2026-12-04');
  expect(read('4.12.2026', 'en-US')).toBe('2026-12-04');
  expect(read('2026/12/4', 'ja-JP')).toBe('2026-12-04');
  expect(read('٤/١٢/٢٠٢٦', 'ar-SA')).toBe('2026-12-04');
  expect(read('24/12/2026', 'en-US')).toBeUndefined();
  expect(read('', 'fr-FR')).toBe('');
  for (const text of ['2026-02-30', '2026-13-01', 'demain', '31/02/2026', '99999-01-01', '1']) {
    expect(read(text, 'fr-FR'), text).toBeUndefined();
  }
});

test('refuses an invalid file, and reports the place of the error', () => {
  const file = formatCsvFile([item({ status: 'done', at })], french);
  const read = (content: string): unknown => parseCsvFile(content, [french, japanese]);
  expect(read('a,b\r\n1,2')).toEqual({ code: 'kind', place: 'a b' });
  expect(read('')).toEqual({ code: 'kind', place: '' });
  expect(read(file.split('\r\n')[0] ?? '')).toEqual({ code: 'empty', place: '' });
  expect(read(file.replace('Terminée', 'Fait'))).toEqual({ code: 'field', place: '2 → État' });
  expect(read(`${file}${file.split('\r\n')[1] ?? ''}\r\n`)).toEqual({ code: 'duplicate', place: '3 → general/1' });
  expect(read(file.slice(0, file.indexOf('Développer') + 4))).toMatchObject({ code: 'syntax' });
  expect(read(file.replace('""at""', '""xx""'))).toEqual({ code: 'field', place: '2 → Données' });
  for (const instant of ['2026-99-99T10:00:00.000Z', '9999-01-01T10:00:00.000Z']) {
    expect(read(file.replace(at, instant))).toEqual({ code: 'field', place: '2 → Données' });
  }
});
