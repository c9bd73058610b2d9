/**
 * Parses dates in the format of Microsoft Learn: month/day/year, the US order, in every language.
 *
 * Source of the rule: `ms.date` in the contributor guide ("Use the format mm/dd/yyyy"). Published files also contain
 * two-digit years (`10/1/20`) and ISO dates.
 */

const us = /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4}|\d{2})$/u;
const iso = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:T.*)?$/u;

/**
 * Parses a date.
 *
 * @param written A date such as `04/02/2019`, `6/16/2021`, `10/1/20` or `2019-04-02`.
 * @returns The ISO date, such as `2019-04-02`; `undefined` if the calendar has no such day.
 */
export function parseLearnDate(written: string): string | undefined {
  const parts = (us.exec(written.trim()) ?? iso.exec(written.trim()))?.groups;
  if (!parts) return undefined;
  const { year = '', month = '', day = '' } = parts;
  const full = year.length === 2 ? `20${year}` : year;
  const text = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
}
