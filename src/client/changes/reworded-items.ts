/**
 * Outdated ticks. The line below such an item opens to both wordings and the choice to keep or clear the tick. The
 * notice above the list leads to these items. Loaded once there may be an outdated tick.
 */
import { scopes } from '../head/globals.ts';
import { createOutdatedPaint, outdatedSelector } from '../head/outdated-paint.ts';
import { focusHeading } from '../ui/focus-heading.ts';
import { loadStyles } from '../ui/load-styles.ts';
import { confirmTick, confirmTickWithParent } from '../../progress/marks/confirm-tick.ts';
import type { Mark } from '../../progress/marks/mark.ts';
import type { Scope } from '../../progress/tally/scopes.ts';
import { pageLocale } from '../head/page-locale.ts';
import { markOf, storeMarks, $changed } from '../store/marks.ts';
import { showWordings } from './show-wordings.ts';
import { shownItem, wordingOf, type ShownItem } from '../list/shown-item.ts';
import { tick } from '../store/tick.ts';

const main = document.querySelector<HTMLElement>('main[data-list]');

/** Returns the item that contains an element. */
function itemOf(element: Element): ShownItem | undefined {
  return shownItem(element.closest('li'));
}

function connectRewording(list: HTMLElement): void {
  const paint = createOutdatedPaint(scopes, markOf);
  const update = (): void => {
    list.querySelectorAll(outdatedSelector).forEach(paint);
    closeHiddenLines(list);
  };
  update();
  $changed.listen(update);
  list.querySelectorAll<HTMLDetailsElement>('.reworded[open]').forEach(openLine);
  // In the capture phase, because `toggle` does not bubble.
  list.addEventListener('toggle', onToggle, true);
}

function onToggle({ target }: Event): void {
  if (target instanceof HTMLDetailsElement && target.open && target.matches('.reworded')) openLine(target);
}

function openLine(line: HTMLDetailsElement): void {
  const item = itemOf(line);
  if (item) void showWordings(line, item);
}

/** Runs the choice of a button: `first` or `all` for the list, `keep` or `clear` for its item (`data-choice`). */
export function resolveRewording(button: HTMLElement): void {
  const choice = button.dataset['choice'];
  const item = itemOf(button);
  if (choice === 'first' && main) void showFirst(main);
  if (choice === 'all' && main) confirmAll(main);
  if (!item || (choice !== 'keep' && choice !== 'clear')) return;
  // The button disappears and would take the focus with it.
  item.element.querySelector('input')?.focus();
  if (choice === 'keep') confirmTicks([item]);
  else tick(item.scope, false);
}

async function showFirst(list: HTMLElement): Promise<void> {
  if (list.querySelector('[data-outdated]')?.closest('[hidden]')) {
    (await import('../filter/open-filter.ts')).clearFilter();
  }
  const line = list.querySelector<HTMLDetailsElement>('[data-outdated] > .reworded');
  if (!line) return;
  line.open = true;
  line.querySelector('summary')?.focus();
}

function confirmAll(list: HTMLElement): void {
  focusHeading(list);
  confirmTicks([...list.querySelectorAll('[data-outdated]')].flatMap((element) => itemOf(element) ?? []));
}

/**
 * Confirms ticks for the wordings that the page shows.
 *
 * @param items Leaves and parents that are done. A listed leaf is confirmed itself, even if its parent is listed too.
 */
function confirmTicks(items: readonly ShownItem[]): void {
  const now = new Date().toISOString();
  const confirmed = new Map<Scope, Mark>();
  const leavesLast = items.toSorted((a, b) => Number(b.scope.kind === 'parent') - Number(a.scope.kind === 'parent'));
  for (const { scope } of leavesLast) {
    const confirm = scope.kind === 'parent' ? confirmTickWithParent : confirmTick;
    for (const leaf of scope.leaves) {
      const mark = markOf(leaf);
      if (mark?.status === 'done') confirmed.set(leaf, confirm(mark, wordingOf(leaf), pageLocale(), now));
    }
  }
  storeMarks('confirm', [...confirmed]);
}

/** Closes hidden lines. A line that reappears later has different wordings. */
function closeHiddenLines(list: HTMLElement): void {
  for (const line of list.querySelectorAll<HTMLDetailsElement>('li:not([data-outdated]) > .reworded')) {
    line.open = false;
  }
}

void loadStyles();
if (main) connectRewording(main);
