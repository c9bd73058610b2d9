/** Going from item to item by the keyboard, and to the next one that is open. */
import type { Scope } from '../../progress/tally/scopes.ts';
import { scopeName, scopes } from '../head/globals.ts';
import { showNotice } from '../ui/notices.ts';
import { loadWords } from '../data/words.ts';

/** The checkboxes of the page's items that are shown, in order. */
function shownCheckboxes(): HTMLInputElement[] {
  const all = document.querySelectorAll<HTMLInputElement>('[data-list] li > div:first-child input[type="checkbox"]');
  return [...all].filter((box) => box.checkVisibility());
}

/** The checkbox of the item that the focus is in, if it is in one. */
export function focusedCheckbox(): HTMLInputElement | undefined {
  const row = document.activeElement?.closest('[data-list] li');
  return row?.querySelector<HTMLInputElement>(':scope > div:first-child input') ?? undefined;
}

/** @param by One on, or one back. Where the focus is in no item, it goes to the first one in sight. */
export function moveFocus(by: 1 | -1): void {
  const all = shownCheckboxes();
  const from = focusedCheckbox();
  const inSight = all.findIndex((box) => box.getBoundingClientRect().top >= 0);
  const to = from ? all.indexOf(from) + by : Math.max(inSight, 0);
  all[to]?.focus();
}

function isOpen(scope: Scope | undefined): boolean {
  return scope?.kind === 'leaf' && (scope.status === 'open' || scope.status === 'in-progress');
}

function nextOpen(): HTMLInputElement | undefined {
  const all = shownCheckboxes();
  const from = focusedCheckbox();
  const at = from ? all.indexOf(from) : -1;
  return [...all.slice(at + 1), ...all.slice(0, at + 1)].find((box) => isOpen(scopes.get(scopeName(box) ?? '')));
}

/**
 * Leads to the next leaf that is to be done, from where the focus is on, and from the top after the end. What a filter
 * hides only counts where nothing else is open: then all is shown again.
 */
export async function goToNextOpen(): Promise<void> {
  if (!nextOpen() && [...scopes.values()].some(isOpen)) (await import('../filter/open-filter.ts')).clearFilter();
  const next = nextOpen();
  if (next) {
    next.focus({ preventScroll: true });
    next.closest('li')?.scrollIntoView({ block: 'center' });
    return;
  }
  const t = await loadWords();
  await showNotice({ text: t('keys.nothingOpen') });
}
