/** A row of the file for spreadsheets, as it comes back. */
import { details, longest, statuses, type Detail, type Mark, type TimedText, type Status } from '../marks/mark.ts';
import { parseMark } from '../marks/mark-format.ts';
import { emptyMark } from '../marks/patch-mark.ts';
import { checksum } from '../checksum.ts';
import { isInstant } from '../dates.ts';
import type { CsvColumn, CsvWords } from './csv-file.ts';
import { dayOrders, readDay, type DayOrder } from './read-day.ts';
import { undated } from './date-marks.ts';
import { idPattern, listPattern } from './value-rules.ts';

/** What else there is to a mark, and what its texts were: what is another one now was edited. */
interface RowData {
  status: Status;
  at: string;
  reason: number;
  locale?: string | undefined;
  wording?: string | undefined;
  seen?: string | undefined;
  /** When each detail was said, and the checksum of its text. */
  said: Partial<Record<Detail, [at: string, sum: number]>>;
}

/** @returns The cell `data`: JSON. */
export function formatRowData(mark: Mark): string {
  const { status, at, reason = '', locale, wording, seen } = mark;
  const said = details.flatMap((detail) => {
    const [text, instant] = mark[detail] ?? [];
    return text === undefined ? [] : [[detail, [instant, sumOf(text)]]];
  });
  const data = { status, at, reason: sumOf(reason), locale, wording, seen, said: Object.fromEntries(said) as object };
  return JSON.stringify(data);
}

export interface Row {
  list: string;
  id: string;
  /** Absent where it says nothing. */
  mark: Mark | undefined;
}

/** The text of a column's cell; `undefined` where there is no such column. */
export type Cells = (column: CsvColumn) => string | undefined;

/**
 * @param order Of the days in the file.
 * @returns The row, or the column that is wrong.
 */
export function readRow(cell: Cells, words: CsvWords, order: DayOrder): Row | { wrong: CsvColumn } {
  const id = idIn(cell('link') ?? '') ?? cell('id')?.trim() ?? '';
  const list = cell('list')?.trim() ?? '';
  const status = statusOf(cell('status')?.trim() ?? '', words);
  const data = readData(cell('data')?.trim() ?? '');
  if (!listPattern.test(list)) return { wrong: 'list' };
  if (!idPattern.test(id)) return { wrong: 'id' };
  if (status === undefined) return { wrong: 'status' };
  if (data === undefined) return { wrong: 'data' };
  const written = cell('due');
  const due = written === undefined ? undefined : readDay(written, order);
  if (written !== undefined && due === undefined) return { wrong: 'due' };
  const texts = { reason: lines(cell('reason')), owner: lines(cell('owner')), due, note: lines(cell('note')) };
  const tooLong = (['reason', 'owner', 'note'] as const).find(
    (name) => (texts[name] ?? '').length > longest[name] && !isAsDownloaded(name, texts[name] ?? '', data),
  );
  return tooLong ? { wrong: tooLong } : { list, id, mark: markOf(status, texts, data) };
}

/** `undefined` where there is no such column. */
type RowTexts = Readonly<Record<Detail | 'reason', string | undefined>>;

/**
 * @param rows Of a whole file, which a spreadsheet wrote in one way.
 * @returns The order in which most days are as they were downloaded, and all are days that there are.
 */
export function orderOfDays(rows: readonly Cells[], tag: string): DayOrder {
  const days = rows.map((cell) => ({ text: cell('due') ?? '', data: readData(cell('data')?.trim() ?? '') ?? null }));
  const score = (order: DayOrder): number => {
    const read = days.map(({ text }) => readDay(text, order));
    const old = days.filter(({ data }, place) => data?.said.due && isAsDownloaded('due', read[place] ?? '-', data));
    return old.length + (read.includes(undefined) ? 0 : 0.5);
  };
  return dayOrders(tag).reduce((best, order) => (score(order) > score(best) ? order : best));
}

function isAsDownloaded(name: Detail | 'reason', text: string, data: RowData | null): boolean {
  const sum = name === 'reason' ? data?.reason : data?.said[name]?.[1];
  return sumOf(text) === (sum ?? sumOf(''));
}

function markOf(written: Status | '', texts: RowTexts, data: RowData | null): Mark | undefined {
  const said = details.flatMap((detail): [Detail, TimedText][] => {
    const text = texts[detail];
    if (text === undefined) return [];
    const [at] = data?.said[detail] ?? [''];
    const isOld = isAsDownloaded(detail, text, data);
    return isOld && at === '' ? [] : [[detail, [text, isOld ? at : undated]]];
  });
  const mark: Mark = { ...statusPart(written, texts.reason, data), ...Object.fromEntries(said) };
  return data || mark.at !== '' || said.length > 0 ? mark : undefined;
}

/** The status, with what belongs to it. */
function statusPart(written: Status | '', text: string | undefined, data: RowData | null): Mark {
  const status = written === '' ? (data?.status ?? 'open') : written;
  const isReasoned = status === 'not-applicable';
  const reason = isReasoned && text !== '' ? text : undefined;
  if (status !== (data?.status ?? 'open')) return { status, at: undated, reason };
  if (!data) return emptyMark;
  const { at, locale, wording, seen } = data;
  const isOld = !isReasoned || isAsDownloaded('reason', text ?? '', data);
  if (isOld) return { status, at, reason, locale, wording, seen };
  // Why, may not be in the file: rather than without it, the status is not said.
  return text === undefined ? emptyMark : { status, at: undated, reason };
}

/** @returns `null` where there is none; `undefined` where it is damaged. */
function readData(cell: string): RowData | null | undefined {
  if (cell === '') return null;
  try {
    const { said = {}, ...data } = JSON.parse(cell) as Omit<RowData, 'said'> & Partial<Pick<RowData, 'said'>>;
    const texts = Object.entries(said).map(([detail, [at]]) => [detail, ['', at]]);
    const mark = parseMark(JSON.stringify({ v: 1, ...data, reason: undefined, ...Object.fromEntries(texts) }));
    if (!mark) return undefined;
    const { status, at, locale, wording, seen } = mark;
    const instants = [at, ...Object.values(said).map(([instant]) => instant)].filter((instant) => instant !== '');
    return instants.every(isInstant) ? { status, at, reason: data.reason, locale, wording, seen, said } : undefined;
  } catch {
    return undefined;
  }
}

/** In the words of the file or in those of this program; empty where nothing is written. */
function statusOf(text: string, { statuses: words, tag }: CsvWords): Status | '' | undefined {
  if (text === '') return '';
  const fold = (word: string): string => word.normalize('NFKC').toLocaleLowerCase(tag);
  return statuses.find((status) => status === text || fold(words[status]) === fold(text));
}

/** The fragment of a link: spreadsheets take some ids for dates. */
function idIn(link: string): string | undefined {
  const fragment = /#(?<id>[^#\s]+)$/u.exec(link)?.groups?.['id'];
  try {
    return fragment === undefined ? undefined : decodeURIComponent(fragment);
  } catch {
    return undefined;
  }
}

/** Spreadsheets end lines in their own way. */
function lines(text: string | undefined): string | undefined {
  return text?.replaceAll(/\r\n?/gu, '\n');
}

function sumOf(text: string): number {
  return checksum(new TextEncoder().encode(lines(text) ?? ''));
}
