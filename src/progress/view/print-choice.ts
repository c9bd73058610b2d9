/**
 * The choices of the print dialog, which this browser stores in one entry for all lists:
 *
 *     {"v":1,"what":"document","show":"progress","columns":["owner"],"notes":true,"signature":false,"qr":false,"paper":"a4"}
 *
 * The chosen phases belong to one list and are not stored.
 */

/** The whole list, chosen phases of the list, or all lists of the site. */
export const printRanges = ['document', 'phases', 'all'] as const;
type PrintRange = (typeof printRanges)[number];

/** All items with their progress, all items with empty boxes, or only items that are open or in progress. */
export const printContents = ['progress', 'blank', 'left'] as const;
type PrintContent = (typeof printContents)[number];

/** The additional columns. Cells without a value are blank, to be filled in by hand. */
export const printedColumns = ['owner', 'due', 'initials'] as const;
export type PrintedColumn = (typeof printedColumns)[number];

export const papers = ['a4', 'letter'] as const;
export type Paper = (typeof papers)[number];

export interface PrintChoice {
  what: PrintRange;
  show: PrintContent;
  columns: readonly PrintedColumn[];
  /** True if notes are printed. */
  notes: boolean;
  /** True if lines for signatures follow the list. */
  signature: boolean;
  /** True if a QR code with its address precedes the list. */
  qr: boolean;
  paper: Paper;
}

export const printChoiceKey = 'jalon:print';

/** The regions that print on Letter, by Unicode CLDR (supplemental data, `paperSize` of the type `US-Letter`). */
const letterRegions = /^(?:BZ|CA|CL|CO|CR|GT|MX|NI|PA|PH|PR|SV|US|VE)$/u;

/** Returns the usual paper in the region of a language tag, or in the most likely region of the language. */
export function paperOf(tag: string): Paper {
  const { region } = new Intl.Locale(tag).maximize();
  return letterRegions.test(region ?? '') ? 'letter' : 'a4';
}

/** Returns the stored form of a choice. */
export function formatPrintChoice(choice: PrintChoice): string {
  return JSON.stringify({ v: 1, ...choice });
}

/**
 * Parses a stored choice. Absent and invalid fields get their defaults: the whole list with progress and notes, on the
 * paper of the region.
 *
 * @param stored The entry in localStorage; `null` if there is none.
 * @param tag The language tag of the reader.
 */
export function parsePrintChoice(stored: string | null, tag: string): PrintChoice {
  const { what, show, columns, notes, signature, qr, paper } = fieldsOf(stored);
  return {
    what: printRanges.find((known) => known === what) ?? 'document',
    show: printContents.find((known) => known === show) ?? 'progress',
    columns: Array.isArray(columns) ? printedColumns.filter((known) => columns.includes(known)) : [],
    notes: notes !== false,
    signature: signature === true,
    qr: qr === true,
    paper: papers.find((known) => known === paper) ?? paperOf(tag),
  };
}

function fieldsOf(stored: string | null): Partial<Record<keyof PrintChoice, unknown>> {
  try {
    const value = JSON.parse(stored ?? '') as unknown;
    const fields = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
    return fields['v'] === 1 ? fields : {};
  } catch {
    return {};
  }
}
