/** The columns of the spreadsheet file. Their keys are a stored format: a file's headings translate them. */
import type { FileWords } from './exported-item.ts';

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

/** The words of a CSV file in one language: those of all files, and the headings of the columns. */
export interface CsvWords extends FileWords {
  columns: Readonly<Record<CsvColumn, string>>;
}
