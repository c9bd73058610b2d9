/** Moves the focus between items by keyboard, and to the next open one. */
import type { Scope } from '../../progress/tally/scopes.ts';
import { scopeName, scopes } from '../head/globals.ts';
import { showNotice } from '../ui/notices.ts';
import { loadWords } from '../data/words.ts';

/** Returns the checkboxes of the items that are shown, in the order of the page. */
function shownCheckboxes(): HTMLInputElement[] {
  const all = document.querySelectorAll<HTMLInputElement>('[data-list] li > div:first-child input[type="checkbox"]');
  return [...all].filter((box) => box.checkVisibility());
}

/** Returns the checkbox of the item that contains the focus. */
export function focusedCheckbox(): HTMLInputElement | undefined {
  const row = document.activeElement?.closest('[data-list] li');
  return row?.querySelector<HTMLInputElement>(':scope > div:first-child input') ?? undefined;
}

/**
 * Moves the focus to the next or the previous item; from outside the items, to the first one in the viewport.
 *
 * @param by 1 for the next item, -1 for the previous one.
 */
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
 * Moves the focus to the next leaf that is open or in progress, from the top after the end. If only hidden leaves are
 * open, clears the filter first.
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
