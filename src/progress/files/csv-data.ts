/** The column `data` of the spreadsheet file: what a mark has besides its texts, and which texts a person edited. */
import { checksum } from '../checksum.ts';
import { isInstant } from '../dates.ts';
import { details, type Detail, type Mark, type Status } from '../marks/mark.ts';
import { parseMark } from '../marks/mark-format.ts';

/** The column `data`: the fields of a mark without columns, and checksums that show which texts were edited. */
export interface RowData {
  status: Status;
  at: string;
  /** The checksum of the reason. */
  reason: number;
  locale?: string | undefined;
  wording?: string | undefined;
  seen?: string | undefined;
  /** The instant of each detail, and the checksum of its text. */
  said: Partial<Record<Detail, [at: string, sum: number]>>;
}

/** Returns the content of the cell `data`: JSON. */
export function formatRowData(mark: Mark): string {
  const { status, at, reason = '', locale, wording, seen } = mark;
  const stored = details.flatMap((detail) => {
    const [text, instant] = mark[detail] ?? [];
    return text === undefined ? [] : [[detail, [instant, checksumOf(text)]]];
  });
  const data = {
    status,
    at,
    reason: checksumOf(reason),
    locale,
    wording,
    seen,
    said: Object.fromEntries(stored) as object,
  };
  return JSON.stringify(data);
}

/** Parses the cell `data`: `null` if the cell is empty, `undefined` if its content is invalid. */
export function readData(cell: string): RowData | null | undefined {
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

/** True if a text has the checksum from the time of the download; without one, if the text is empty. */
export function isUnedited(name: Detail | 'reason', text: string, data: RowData | null): boolean {
  const sum = name === 'reason' ? data?.reason : data?.said[name]?.[1];
  return checksumOf(text) === (sum ?? checksumOf(''));
}

function checksumOf(text: string): number {
  return checksum(new TextEncoder().encode(normalizeLines(text) ?? ''));
}

/** Returns a text with LF line endings, as spreadsheets change them. */
export function normalizeLines(text: string | undefined): string | undefined {
  return text?.replaceAll(/\r\n?/gu, '\n');
}
