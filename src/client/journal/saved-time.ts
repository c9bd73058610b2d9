/** Shows when the list was last saved, beside its progress. */
import type { Translate } from '../../locale/translator.ts';
import { formatTime } from '../ui/dates.ts';

/**
 * Shows the time of saving.
 *
 * @param at An ISO instant.
 */
export function showSavedTime(t: Translate, at: string): void {
  const line = document.querySelector('[data-notice="ok"]');
  if (line) line.textContent = t('save.time', { time: formatTime(at) });
}
