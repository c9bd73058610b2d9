/** Going from item to item by the keyboard, and to the next one that is open. */
import { scopeName, scopes } from '../head.ts';
import { showNotice } from '../notices.ts';
import { loadWords } from '../words.ts';

/** The checkboxes of the page's items that are shown, in order. */
function boxes(): HTMLInputElement[] {
  const all = document.querySelectorAll<HTMLInputElement>('[data-list] li > div:first-child input[type="checkbox"]');
  return [...all].filter((box) => box.checkVisibility());
}

/** The checkbox of the item that the focus is in, if it is in one. */
export function boxInFocus(): HTMLInputElement | undefined {
  const row = document.activeElement?.closest('[data-list] li');
  return row?.querySelector<HTMLInputElement>(':scope > div:first-child input') ?? undefined;
}

/** @param by One on, or one back. Where the focus is in no item, it goes to the first one in sight. */
export function step(by: 1 | -1): void {
  const all = boxes();
  const from = boxInFocus();
  const inSight = all.findIndex((box) => box.getBoundingClientRect().top >= 0);
  const to = from ? all.indexOf(from) + by : Math.max(inSight, 0);
  all[to]?.focus();
}

/** Leads to the next leaf that is to be done, from where the focus is on, and from the top after the end. */
export async function goToNextOpen(): Promise<void> {
  const all = boxes();
  const from = boxInFocus();
  const at = from ? all.indexOf(from) : -1;
  const next = [...all.slice(at + 1), ...all.slice(0, at + 1)].find((box) => {
    const scope = scopes.get(scopeName(box) ?? '');
    return scope?.kind === 'leaf' && (scope.status === 'open' || scope.status === 'in-progress');
  });
  if (next) {
    next.focus({ preventScroll: true });
    next.closest('li')?.scrollIntoView({ block: 'center' });
    return;
  }
  const t = await loadWords();
  await showNotice({ text: t('keys.nothingOpen') });
}
