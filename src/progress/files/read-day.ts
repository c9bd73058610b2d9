/** Parses days as people and spreadsheets write them. */
import { isDay } from '../dates.ts';

type Part = 'year' | 'month' | 'day';

/** The order of the parts of a written day. */
export type DayOrder = readonly Part[];

const dayFirst: DayOrder = ['day', 'month', 'year'];
const monthFirst: DayOrder = ['month', 'day', 'year'];

/**
 * Returns the orders in which a spreadsheet may write days: that of the language first, then those of other countries.
 */
export function dayOrders(tag: string): DayOrder[] {
  const parts = new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, { dateStyle: 'short' }).formatToParts(0);
  return [
    parts.map(({ type }) => type).filter((type) => type === 'year' || type === 'month' || type === 'day'),
    dayFirst,
    monthFirst,
  ];
}

/**
 * Parses a day, in digits of any script.
 *
 * @param text Three numbers. Those that start with four digits are year, month and day. Numbers with points between
 *   them are day, month and year in every country.
 * @param order The order of all other numbers, as spreadsheets rewrite ISO days in the format of the country.
 * @returns An ISO day; empty for an empty text; `undefined` if the text is not a day.
 */
export function readDay(text: string, order: DayOrder): string | undefined {
  if (text.trim() === '') return '';
  const numbers = [...text.matchAll(/\p{Nd}+/gu)].map(([digits]) => Number(asciiDigits(digits)));
  if (numbers.length < 3) return undefined;
  const parts: DayOrder = /^\s*\p{Nd}{4}/u.test(text)
    ? ['year', 'month', 'day']
    : text.includes('.')
      ? dayFirst
      : order;
  const part = (name: Part): number => numbers[parts.indexOf(name)] ?? 0;
  const year = part('year') < 100 ? part('year') + 2000 : part('year');
  const day = [String(year).padStart(4, '0'), pad(part('month')), pad(part('day'))].join('-');
  return isDay(day) ? day : undefined;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** Converts digits of any script to ASCII. In Unicode, the digits of a script are consecutive, from its zero. */
function asciiDigits(digits: string): string {
  return digits.replaceAll(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
    return String(code - zero);
  });
}
