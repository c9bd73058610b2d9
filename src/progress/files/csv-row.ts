/** Parses the rows of the spreadsheet file. */
import { details, statuses, type Detail, type Mark, type TimedText, type Status } from '../marks/mark.ts';
import { longest } from '../marks/mark-content.ts';
import { emptyMark } from '../marks/patch-mark.ts';
import { isUnedited, normalizeLines, readData, type RowData } from './csv-data.ts';
import type { CsvColumn, CsvWords } from './csv-columns.ts';
import { dayOrders, readDay, type DayOrder } from './read-day.ts';
import { undated } from './date-marks.ts';
import { idPattern, listPattern } from './value-rules.ts';

export interface Row {
  list: string;
  id: string;
  /** `undefined` if the row has no content. */
  mark: Mark | undefined;
}

/** Returns the text of a cell; `undefined` if the file does not have the column. */
export type Cells = (column: CsvColumn) => string | undefined;

/**
 * Parses a row.
 *
 * @param order The order of the parts of a day in this file.
 * @returns The row, or the column with an invalid value.
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
  const dueCell = cell('due');
  const due = dueCell === undefined ? undefined : readDay(dueCell, order);
  if (dueCell !== undefined && due === undefined) return { wrong: 'due' };
  const texts = {
    reason: normalizeLines(cell('reason')),
    owner: normalizeLines(cell('owner')),
    due,
    note: normalizeLines(cell('note')),
  };
  const tooLong = (['reason', 'owner', 'note'] as const).find(
    (name) => (texts[name] ?? '').length > longest[name] && !isUnedited(name, texts[name] ?? '', data),
  );
  return tooLong ? { wrong: tooLong } : { list, id, mark: markOf(status, texts, data) };
}

/** The texts of a row; `undefined` for a column that the file does not have. */
type RowTexts = Readonly<Record<Detail | 'reason', string | undefined>>;

/**
 * Guesses in which order the spreadsheet wrote days: the order in which most due dates are unedited. Among equals, an
 * order in which all due dates exist wins.
 *
 * @param rows All rows of the file, as a spreadsheet writes all days the same way.
 * @param tag The language tag of the file.
 */
export function orderOfDays(rows: readonly Cells[], tag: string): DayOrder {
  const days = rows.map((cell) => ({ text: cell('due') ?? '', data: readData(cell('data')?.trim() ?? '') ?? null }));
  const score = (order: DayOrder): number => {
    const parsed = days.map(({ text }) => readDay(text, order));
    const unedited = days.filter(({ data }, place) => data?.said.due && isUnedited('due', parsed[place] ?? '-', data));
    return unedited.length + (parsed.includes(undefined) ? 0 : 0.5);
  };
  return dayOrders(tag).reduce((best, order) => (score(order) > score(best) ? order : best));
}

function markOf(written: Status | '', texts: RowTexts, data: RowData | null): Mark | undefined {
  const timed = details.flatMap((detail): [Detail, TimedText][] => {
    const text = texts[detail];
    if (text === undefined) return [];
    const [at] = data?.said[detail] ?? [''];
    const isSame = isUnedited(detail, text, data);
    return isSame && at === '' ? [] : [[detail, [text, isSame ? at : undated]]];
  });
  const mark: Mark = { ...statusPart(written, texts.reason, data), ...Object.fromEntries(timed) };
  return data || mark.at !== '' || timed.length > 0 ? mark : undefined;
}

/** Returns the status of a row with its fields. */
function statusPart(written: Status | '', text: string | undefined, data: RowData | null): Mark {
  const status = written === '' ? (data?.status ?? 'open') : written;
  const isReasoned = status === 'not-applicable';
  const reason = isReasoned && text !== '' ? text : undefined;
  if (status !== (data?.status ?? 'open')) return { status, at: undated, reason };
  if (!data) return emptyMark;
  const { at, locale, wording, seen } = data;
  const isSame = !isReasoned || isUnedited('reason', text ?? '', data);
  if (isSame) return { status, at, reason, locale, wording, seen };
  // Without a column for reasons, leave the status out: importing it would erase the stored reason.
  return text === undefined ? emptyMark : { status, at: undated, reason };
}

/** Parses a status, written in the words of the file or as a stored value; empty for an empty cell. */
function statusOf(text: string, { statuses: words, tag }: CsvWords): Status | '' | undefined {
  if (text === '') return '';
  const fold = (word: string): string => word.normalize('NFKC').toLocaleLowerCase(tag);
  return statuses.find((status) => status === text || fold(words[status]) === fold(text));
}

/**
 * Returns the id in the fragment of a link. The cell of the id is less reliable, as spreadsheets take some ids for
 * dates.
 */
function idIn(link: string): string | undefined {
  const fragment = /#(?<id>[^#\s]+)$/u.exec(link)?.groups?.['id'];
  try {
    return fragment === undefined ? undefined : decodeURIComponent(fragment);
  } catch {
    return undefined;
  }
}
