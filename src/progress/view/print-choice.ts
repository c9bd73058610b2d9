/**
 * What a person chose to print, as the print dialog asks it and this browser remembers it, in one entry for all lists:
 *
 *     {"v":1,"what":"document","show":"progress","columns":["owner"],"notes":true,"signature":false,"qr":false,"paper":"a4"}
 *
 * Which phases were chosen is of one list, and is not remembered.
 */

/** Of this list all, or the phases that are chosen; or all lists of the site. */
export const printRanges = ['document', 'phases', 'all'] as const;
type PrintRange = (typeof printRanges)[number];

/** What is said of the items; or empty boxes for a pen; or only what is open or in progress. */
export const printContents = ['progress', 'blank', 'left'] as const;
type PrintContent = (typeof printContents)[number];

/** Each has its place in every row: filled with what is said, or left for a pen. */
export const printedColumns = ['owner', 'due', 'initials'] as const;
export type PrintedColumn = (typeof printedColumns)[number];

export const papers = ['a4', 'letter'] as const;
export type Paper = (typeof papers)[number];

export interface PrintChoice {
  what: PrintRange;
  show: PrintContent;
  columns: readonly PrintedColumn[];
  /** Whether notes are printed; where they are, in full. */
  notes: boolean;
  /** Whether lines for signatures stand at the end. */
  signature: boolean;
  /** Whether a QR code and the address that it holds stand at the start. */
  qr: boolean;
  paper: Paper;
}

export const printChoiceKey = 'jalon:print';

/** Where Letter is what printers hold: CLDR, supplemental data, `paperSize` of the type `US-Letter`. */
const letterRegions = /^(?:BZ|CA|CL|CO|CR|GT|MX|NI|PA|PH|PR|SV|US|VE)$/u;

/** @param tag The language tag of the reader. @returns What is printed on where they are, as far as the tag tells. */
export function paperOf(tag: string): Paper {
  const { region } = new Intl.Locale(tag).maximize();
  return letterRegions.test(region ?? '') ? 'letter' : 'a4';
}

export function formatPrintChoice(choice: PrintChoice): string {
  return JSON.stringify({ v: 1, ...choice });
}

/**
 * @param stored What storage holds; anything may have been written there.
 * @param tag The language tag of the reader.
 * @returns What was chosen; where it does not say, everything with notes, on the paper of the region.
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
