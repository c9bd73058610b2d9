/** The menu of a phase: tick all of its leaves, or clear all ticks. */
import { scopes } from '../head/globals.ts';
import { confirmDialog } from '../ui/dialog.ts';
import { tick } from '../store/tick.ts';
import { loadWords } from '../data/words.ts';
import { openMenu } from './open-menu.ts';

/**
 * Opens the menu.
 *
 * @param control The button in the phase.
 */
export async function openPhaseMenu(control: HTMLElement): Promise<void> {
  const section = control.closest('section');
  const list = control.closest<HTMLElement>('[data-list]')?.dataset['list'] ?? '';
  const phase = scopes.get(`${list}#${section?.id ?? ''}`);
  if (!phase) return;
  const t = await loadWords();
  const title = section?.querySelector('h2')?.textContent.trim() ?? phase.id;
  const openCount = phase.leaves.filter(({ status }) => status === 'open' || status === 'in-progress').length;
  const { done } = phase.tally;
  const confirmAndTick = async (isTick: boolean): Promise<void> => {
    const name = isTick ? 'bulk.tickAll' : 'bulk.clearAll';
    const question = isTick
      ? t('bulk.tickQuestion', { phase: title, count: openCount })
      : t('bulk.clearQuestion', { phase: title, count: done });
    if (await confirmDialog(t(name), question, t(name))) tick(phase, isTick);
  };
  await openMenu(control, [
    { label: t('bulk.tickAll'), isDisabled: openCount === 0, run: () => void confirmAndTick(true) },
    { label: t('bulk.clearAll'), isDisabled: done === 0, run: () => void confirmAndTick(false) },
  ]);
}
