/** Ticking: a leaf for itself, a parent for all its leaves; and the page that follows the marks. */
import type { Scope } from '../../progress/tally/scopes.ts';
import { afterFrame } from '../ui/after-frame.ts';
import { isTicked, paint, progressSelector, scopeName, scopes, withAncestors } from '../head/globals.ts';
import { followMarks, loadMarks, updateMarks, $changed } from '../store/marks.ts';

/** Brings the checkboxes and tallies of the page to life. */
export function connectTicking(): void {
  if (scopes.size === 0) return;
  const drawings = new Map<string, Element[]>();
  for (const element of document.querySelectorAll(progressSelector)) {
    const name = scopeName(element) ?? '';
    drawings.set(name, [...(drawings.get(name) ?? []), element]);
  }
  loadMarks();
  // Boxes that differ from what is saved were ticked while this script was still on its way.
  const early = [...document.querySelectorAll<HTMLInputElement>('[data-list] input')].flatMap((box) => {
    const scope = scopes.get(scopeName(box) ?? '');
    return scope && box.checked !== isTicked(scope) ? [[scope, box.checked] as const] : [];
  });
  const show = (scope: Scope): void => drawings.get(scope.name)?.forEach(paint);
  scopes.forEach(show);
  const sums = new Set<Scope>();
  $changed.listen((items) => {
    items.forEach(show);
    const isWaiting = sums.size > 0;
    for (const above of items.flatMap(withAncestors)) sums.add(above);
    // The tick is seen first: what it adds up to may take a list of thousands another frame.
    if (isWaiting) return;
    afterFrame(() => {
      sums.forEach(show);
      sums.clear();
    });
  });
  for (const [scope, checked] of early) tick(scope, checked);
  followMarks();
  document.addEventListener('change', ({ target }) => {
    const scope = target instanceof HTMLInputElement ? scopes.get(scopeName(target) ?? '') : undefined;
    if (!scope) return;
    tick(scope, (target as HTMLInputElement).checked);
    // A parent's box may have to stay as it was.
    paint(target as HTMLInputElement);
  });
}

/**
 * A tick of a leaf holds whatever it was before; one of a parent leaves alone what is not applicable, and what a filter
 * hides: nobody ticks what they do not see.
 */
export function tick({ kind, leaves }: Scope, checked: boolean): void {
  const meant = leaves.filter(
    ({ id, status }) =>
      (checked ? kind === 'leaf' || status !== 'not-applicable' : status === 'done') &&
      !(kind === 'parent' && document.getElementById(id)?.hidden),
  );
  updateMarks(
    kind === 'leaf' ? 'status' : checked ? 'tick-all' : 'clear-all',
    meant.map((leaf) => [leaf, { status: checked ? 'done' : 'open' }]),
  );
}
