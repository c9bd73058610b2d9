/**
 * The file for spreadsheets: CSV as https://www.rfc-editor.org/rfc/rfc4180 has it, with a byte order mark, by which Excel
 * knows UTF-8. A row a leaf, and one for a parent of which something is said; the columns are {@link csvColumns}, headed in the
 * language of who downloads it. `data` holds what no person needs to see (`csv-row.ts`): where it
 * was taken out, what the row says counts as edited.
 *
 * Columns are separated by commas, but by semicolons in languages with a decimal comma: there Excel takes them for the
 * separator, and would put a whole row into one cell.
 */
import Papa from 'papaparse';
import { dayOfInstant } from '../dates.ts';
import { details, detailText, type Mark } from '../marks/mark.ts';
import { lastInstant } from '../marks/mark-instants.ts';
import { formatRowData, orderOfDays, readRow, type Cells } from './csv-row.ts';
import type { FileError } from './file-error.ts';
import type { ExportedItem, FileWords } from './exported-item.ts';
import type { MarksByList } from './progress-file.ts';
import { fitsFile } from './value-rules.ts';

export const csvColumns = [
  'list',
  'id',
  'phase',
  'duty',
  'status',
  'reason',
  'owner',
  'due',
  'note',
  'updated',
  'link',
  'data',
] as const;

export type CsvColumn = (typeof csvColumns)[number];

/** How a language heads the columns, besides what other files say, too. */
export interface CsvWords extends FileWords {
  columns: Readonly<Record<CsvColumn, string>>;
}

/** @returns The file's content. */
export function formatCsvFile(items: readonly ExportedItem[], { tag, columns, statuses }: CsvWords): string {
  const rows = items
    .filter(({ isLeaf, mark }) => isLeaf || mark)
    .map(({ list, id, phase, duty, isLeaf, link, mark }): Record<CsvColumn, string> => ({
      list,
      id,
      phase,
      duty,
      status: isLeaf ? statuses[mark?.status ?? 'open'] : '',
      reason: mark?.reason ?? '',
      owner: detailText(mark, 'owner'),
      due: detailText(mark, 'due'),
      note: detailText(mark, 'note'),
      updated: mark ? dayOfInstant(lastInstant(mark)) : '',
      link,
      // Without it, what is damaged is read as if it had been edited.
      data: mark && fitsFile({ list, id, mark }) ? formatRowData(mark) : '',
    }));
  const data = rows.map((row) => csvColumns.map((column) => toCell(row[column])));
  const options = { delimiter: separatorOf(tag), newline: '\r\n' };
  return `\u{FEFF}${Papa.unparse([csvColumns.map((column) => columns[column]), ...data], options)}\r\n`;
}

function separatorOf(tag: string): string {
  const decimal = new Intl.NumberFormat(tag).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value;
  return decimal === '.' ? ',' : ';';
}

/**
 * Returns a text as a spreadsheet's cell contains it. A spreadsheet runs a text that starts like a formula, so such a
 * text gets an apostrophe in front: https://owasp.org/www-community/attacks/CSV_Injection. A text that already starts
 * with such apostrophes gets one more, so that {@link fromCell} restores each text exactly.
 */
export function toCell(text: string): string {
  return /^'*[=+\-@\t\r\n]/u.test(text) ? `'${text}` : text;
}

/** Returns the text that {@link toCell} wrote into a cell. */
export function fromCell(cell: string): string {
  return /^'+[=+\-@\t\r\n]/u.test(cell) ? cell.slice(1) : cell;
}

/**
 * @param content A file as {@link formatCsvFile} makes it, perhaps edited in a spreadsheet.
 * @param languages The words that it may have been made with: those that head most of its columns are taken.
 * @returns What it says; what was edited is {@link undated}. Of a column that was taken out it says nothing.
 */
export function parseCsvFile(content: string, languages: readonly CsvWords[]): MarksByList | FileError {
  const { data, errors } = Papa.parse<string[]>(content.replace(/^\u{FEFF}/u, ''), {
    delimitersToGuess: [',', ';', '\t'],
    skipEmptyLines: 'greedy',
  });
  const [head = [], ...rows] = data;
  const titles = head.map((title) => title.trim());
  const words = languageOf(titles, languages);
  if (!words) return { code: 'kind', place: titles.join(' ').slice(0, 100) };
  const fault = errors.find(({ type }) => /quotes/iu.test(type));
  if (fault) return { code: 'syntax', place: String((fault.row ?? 0) + 1) };
  if (rows.length === 0) return { code: 'empty', place: '' };
  const marks = new Map<string, Map<string, Mark>>();
  const seen = new Set<string>();
  const read = rows.map((cells): Cells => (column) => {
    const at = titles.indexOf(words.columns[column]);
    return at < 0 ? undefined : fromCell(cells[at] ?? '');
  });
  const order = orderOfDays(read, words.tag);
  for (const [place, cell] of read.entries()) {
    const row = readRow(cell, words, order);
    if ('wrong' in row) return { code: 'field', place: `${String(place + 2)} → ${words.columns[row.wrong]}` };
    const { list, id, mark } = row;
    if (seen.has(`${list}#${id}`)) return { code: 'duplicate', place: `${String(place + 2)} → ${id}` };
    seen.add(`${list}#${id}`);
    if (mark) marks.set(list, (marks.get(list) ?? new Map<string, Mark>()).set(id, mark));
  }
  return marks;
}

/** Of which list, of which item, and anything that is said of it. */
const needed: readonly (readonly CsvColumn[])[] = [['list'], ['id', 'link'], ['status', 'reason', ...details]];

/** @returns Those that head most of the columns; some languages head some of them alike. `undefined` where none fit. */
function languageOf(titles: readonly string[], languages: readonly CsvWords[]): CsvWords | undefined {
  const has = ({ columns }: CsvWords, column: CsvColumn): boolean => titles.includes(columns[column]);
  const known = (words: CsvWords): number => csvColumns.filter((column) => has(words, column)).length;
  return languages
    .filter((words) => needed.every((columns) => columns.some((column) => has(words, column))))
    .reduce<CsvWords | undefined>((best, one) => (best && known(best) >= known(one) ? best : one), undefined);
}
