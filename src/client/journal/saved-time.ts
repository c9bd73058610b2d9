/** Shows when the list was last saved, beside its progress. */
import type { Translate } from '../../locale/translator.ts';
import { wordsTag } from '../head/globals.ts';

/** Returns the time of day of an ISO instant, in the format of the page's language. */
export function timeOf(at: string): string {
  return new Intl.DateTimeFormat(wordsTag(), { timeStyle: 'short' }).format(new Date(at));
}

/**
 * Shows the time of saving.
 *
 * @param at An ISO instant.
 */
export function showSavedTime(t: Translate, at: string): void {
  const line = document.querySelector('[data-notice="ok"]');
  if (line) line.textContent = t('save.time', { time: timeOf(at) });
}
