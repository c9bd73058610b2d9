/** Writing a day that is stored, such as when something is due. */
import { startOfDay } from '../../progress/dates.ts';
import { wordsTag } from '../head/globals.ts';

/**
 * @returns A function from an ISO day to how the language of the page's words writes it; a text that is no day stays as it
 *   is, as a damaged entry may hold one.
 */
export function createDayWriter(): (day: string) => string {
  // A browser's first one takes a while: not before there is a day to write.
  let dates: Intl.DateTimeFormat | undefined;
  return (day) => {
    const date = startOfDay(day);
    dates ??= new Intl.DateTimeFormat(wordsTag(), { dateStyle: 'medium', timeZone: 'UTC' });
    return Number.isNaN(date.getTime()) ? day : dates.format(date);
  };
}
