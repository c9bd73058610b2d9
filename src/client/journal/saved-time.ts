/** That it is saved, with the time: beside the progress of the list. */
import type { Translate } from '../../locale/translator.ts';
import { wordsTag } from '../head/globals.ts';

/** @returns A time of today, as the language writes it. */
export function timeOf(at: string): string {
  return new Intl.DateTimeFormat(wordsTag(), { timeStyle: 'short' }).format(new Date(at));
}

/** @param at When it was saved: an ISO instant. */
export function showSavedTime(t: Translate, at: string): void {
  const line = document.querySelector('[data-notice="ok"]');
  if (line) line.textContent = t('save.time', { time: timeOf(at) });
}
