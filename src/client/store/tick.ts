/** Ticks an item for the person. */
import type { Scope } from '../../progress/tally/scopes.ts';
import { updateMarks } from './marks.ts';

/**
 * Ticks or clears a scope. The tick of a leaf replaces any status. The tick of a parent or phase changes no leaf that
 * is not applicable. A parent changes no leaf that a filter hides: nobody ticks a task that they do not see.
 */
export function tick({ kind, leaves }: Scope, checked: boolean): void {
  const affected = leaves.filter(
    ({ id, status }) =>
      (checked ? kind === 'leaf' || status !== 'not-applicable' : status === 'done') &&
      !(kind === 'parent' && document.getElementById(id)?.hidden),
  );
  updateMarks(
    kind === 'leaf' ? 'status' : checked ? 'tick-all' : 'clear-all',
    affected.map((leaf) => [leaf, { status: checked ? 'done' : 'open' }]),
  );
}
