/**
 * Formats and parses the spreadsheet file: CSV (https://www.rfc-editor.org/rfc/rfc4180) with a byte order mark, by
 * which Excel recognizes UTF-8.
 *
 * There is one row per leaf, and one per parent with a mark. The columns are {@link csvColumns}, with headings in the
 * language of the reader. The column `data` contains what people need not see (`csv-row.ts`); without it, every text of
 * the row counts as edited.
 *
 * The separator is a comma, or a semicolon in languages with a decimal comma. There, Excel expects semicolons, and
 * would put a row with commas into one cell.
 */
import Papa from 'papaparse';
import { dayOfInstant } from '../dates.ts';
import { details, detailText, type Mark } from '../marks/mark.ts';
import { lastInstant } from '../marks/mark-instants.ts';
import { csvColumns, type CsvColumn, type CsvWords } from './csv-columns.ts';
import { formatRowData } from './csv-data.ts';
import { orderOfDays, readRow, type Cells } from './csv-row.ts';
import type { FileError } from './file-error.ts';
import type { ExportedItem } from './exported-item.ts';
import type { MarksByList } from './progress-file.ts';
import { fitsFile } from './value-rules.ts';

/** Returns the content of the spreadsheet file. */
export function formatCsvFile(items: readonly ExportedItem[], { tag, columns, statuses }: CsvWords): string {
  const rows = items
    .filter(({ isLeaf, mark }) => isLeaf || mark)
    .map(({ list, id, phase, text, isLeaf, link, mark }): Record<CsvColumn, string> => ({
      list,
      id,
      phase,
      duty: text,
      status: isLeaf ? statuses[mark?.status ?? 'open'] : '',
      reason: mark?.reason ?? '',
      owner: detailText(mark, 'owner'),
      due: detailText(mark, 'due'),
      note: detailText(mark, 'note'),
      updated: mark ? dayOfInstant(lastInstant(mark)) : '',
      link,
      // Without data, the parser treats a damaged mark as edited.
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
 * Parses a spreadsheet file.
 *
 * @param content A file from {@link formatCsvFile}, perhaps edited in a spreadsheet.
 * @param languages The words of all languages; those that match most headings apply.
 * @returns The marks, with {@link undated} fields where a person edited them and without the fields of deleted columns;
 *   or the reason why the file is refused.
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
  const syntaxError = errors.find(({ type }) => /quotes/iu.test(type));
  if (syntaxError) return { code: 'syntax', place: String((syntaxError.row ?? 0) + 1) };
  if (rows.length === 0) return { code: 'empty', place: '' };
  const marks = new Map<string, Map<string, Mark>>();
  const seen = new Set<string>();
  const cellReaders = rows.map((cells): Cells => (column) => {
    const at = titles.indexOf(words.columns[column]);
    return at < 0 ? undefined : fromCell(cells[at] ?? '');
  });
  const order = orderOfDays(cellReaders, words.tag);
  for (const [place, cell] of cellReaders.entries()) {
    const row = readRow(cell, words, order);
    if ('wrong' in row) return { code: 'field', place: `${String(place + 2)} → ${words.columns[row.wrong]}` };
    const { list, id, mark } = row;
    if (seen.has(`${list}#${id}`)) return { code: 'duplicate', place: `${String(place + 2)} → ${id}` };
    seen.add(`${list}#${id}`);
    if (mark) marks.set(list, (marks.get(list) ?? new Map<string, Mark>()).set(id, mark));
  }
  return marks;
}

/** The groups of columns of which a file needs at least one each: the list, the item, and a field of its mark. */
const requiredColumns: readonly (readonly CsvColumn[])[] = [['list'], ['id', 'link'], ['status', 'reason', ...details]];

/** Returns the words that match most headings, as languages share some headings; `undefined` if none match. */
function languageOf(titles: readonly string[], languages: readonly CsvWords[]): CsvWords | undefined {
  const has = ({ columns }: CsvWords, column: CsvColumn): boolean => titles.includes(columns[column]);
  const countMatches = (words: CsvWords): number => csvColumns.filter((column) => has(words, column)).length;
  return languages
    .filter((words) => requiredColumns.every((columns) => columns.some((column) => has(words, column))))
    .reduce<CsvWords | undefined>(
      (best, words) => (best && countMatches(best) >= countMatches(words) ? best : words),
      undefined,
    );
}
