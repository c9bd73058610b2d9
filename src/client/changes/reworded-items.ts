/**
 * Items that were ticked for an earlier wording: their line opens to both wordings and the choice to keep the tick or
 * to clear it, and the notice above the list leads to them. Loaded once there may be one.
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
import { tick } from '../start/ticking.ts';

const main = document.querySelector<HTMLElement>('main[data-list]');

/** The item that an element stands in. */
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
  // Captured, as this event does not bubble.
  list.addEventListener('toggle', onToggle, true);
}

function onToggle({ target }: Event): void {
  if (target instanceof HTMLDetailsElement && target.open && target.matches('.reworded')) openLine(target);
}

function openLine(line: HTMLDetailsElement): void {
  const item = itemOf(line);
  if (item) void showWordings(line, item);
}

/** Does what a button says that has `data-choice`. */
export function resolveRewording(button: HTMLElement): void {
  const choice = button.dataset['choice'];
  const item = itemOf(button);
  if (choice === 'first' && main) void showFirst(main);
  if (choice === 'all' && main) confirmAll(main);
  if (!item || (choice !== 'keep' && choice !== 'clear')) return;
  // The button goes, and with it the focus would.
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

/** @param items Leaves and parents, done. A leaf that is among them is confirmed, even where its parent is, too. */
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

/** A line that is not shown any more is closed: should it be shown again, it has other wordings to tell. */
function closeHiddenLines(list: HTMLElement): void {
  for (const line of list.querySelectorAll<HTMLDetailsElement>('li:not([data-outdated]) > .reworded')) {
    line.open = false;
  }
}

void loadStyles();
if (main) connectRewording(main);
