/**
 * Texts in a spreadsheet. One that starts as a formula does is run by the spreadsheet that opens it, so it gets an
 * apostrophe in front: https://owasp.org/www-community/attacks/CSV_Injection. So does one that has such apostrophes already,
 * and each text comes back as it was.
 */

/** @returns The text as it is written into a cell. */
export function toCell(text: string): string {
  return /^'*[=+\-@\t\r\n]/u.test(text) ? `'${text}` : text;
}

/** @returns The text of a cell, as it was. */
export function fromCell(cell: string): string {
  return /^'+[=+\-@\t\r\n]/u.test(cell) ? cell.slice(1) : cell;
}
