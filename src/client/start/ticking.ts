/** Ticks leaves and parents, and paints the page again when marks change. */
import type { Scope } from '../../progress/tally/scopes.ts';
import { afterFrame } from '../ui/after-frame.ts';
import { isTicked, paint, progressSelector, scopeName, scopes, withAncestors } from '../head/globals.ts';
import { followMarks, loadMarks, $changed } from '../store/marks.ts';
import { tick } from '../store/tick.ts';

/** Makes the checkboxes interactive, and updates all tallies when marks change. */
export function connectTicking(): void {
  if (scopes.size === 0) return;
  const shownBy = new Map<string, Element[]>();
  for (const element of document.querySelectorAll(progressSelector)) {
    const name = scopeName(element) ?? '';
    shownBy.set(name, [...(shownBy.get(name) ?? []), element]);
  }
  loadMarks();
  // Checkboxes that differ from the saved marks were ticked before this script had loaded.
  const early = [...document.querySelectorAll<HTMLInputElement>('[data-list] input')].flatMap((box) => {
    const scope = scopes.get(scopeName(box) ?? '');
    return scope && box.checked !== isTicked(scope) ? [[scope, box.checked] as const] : [];
  });
  const show = (scope: Scope): void => shownBy.get(scope.name)?.forEach(paint);
  scopes.forEach(show);
  const staleSums = new Set<Scope>();
  $changed.listen((items) => {
    items.forEach(show);
    const isScheduled = staleSums.size > 0;
    for (const scope of items.flatMap(withAncestors)) staleSums.add(scope);
    // Shows the tick first: on a list of thousands, the sums may take another frame.
    if (isScheduled) return;
    afterFrame(() => {
      staleSums.forEach(show);
      staleSums.clear();
    });
  });
  for (const [scope, checked] of early) tick(scope, checked);
  followMarks();
  document.addEventListener('change', ({ target }) => {
    const scope = target instanceof HTMLInputElement ? scopes.get(scopeName(target) ?? '') : undefined;
    if (!scope) return;
    tick(scope, (target as HTMLInputElement).checked);
    // The checkbox of a parent may not have changed, for instance if a filter hides all its leaves.
    paint(target as HTMLInputElement);
  });
}
