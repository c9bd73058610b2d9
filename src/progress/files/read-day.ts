/** Days as people and spreadsheets write them. */

import { isDay } from '../dates.ts';

type Part = 'year' | 'month' | 'day';

/** In which order a day is written. */
export type DayOrder = readonly Part[];

const dayFirst: DayOrder = ['day', 'month', 'year'];
const monthFirst: DayOrder = ['month', 'day', 'year'];

/** @returns The orders that a spreadsheet may write days in: first that of the language, then those of other countries. */
export function dayOrders(tag: string): DayOrder[] {
  const parts = new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, { dateStyle: 'short' }).formatToParts(0);
  return [
    parts.map(({ type }) => type).filter((type) => type === 'year' || type === 'month' || type === 'day'),
    dayFirst,
    monthFirst,
  ];
}

/**
 * @param text An ISO day, or three numbers: spreadsheets write what they took for a date in their own way. With points
 *   between them they are day, month and year everywhere.
 * @returns An ISO day; empty of an empty text; `undefined` where it is none.
 */
export function readDay(text: string, order: DayOrder): string | undefined {
  if (text.trim() === '') return '';
  const numbers = [...text.matchAll(/\p{Nd}+/gu)].map(([digits]) => Number(asciiDigits(digits)));
  if (numbers.length < 3) return undefined;
  const written: DayOrder = /^\s*\p{Nd}{4}/u.test(text)
    ? ['year', 'month', 'day']
    : text.includes('.')
      ? dayFirst
      : order;
  const part = (name: Part): number => numbers[written.indexOf(name)] ?? 0;
  const year = part('year') < 100 ? part('year') + 2000 : part('year');
  const day = [String(year).padStart(4, '0'), padded(part('month')), padded(part('day'))].join('-');
  return isDay(day) ? day : undefined;
}

function padded(number: number): string {
  return String(number).padStart(2, '0');
}

/** The digits of any script, as ASCII: those of a script follow each other, from a zero. */
function asciiDigits(digits: string): string {
  return digits.replaceAll(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
    return String(code - zero);
  });
}
