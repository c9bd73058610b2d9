/** Ticking: a leaf for itself, a parent for all its leaves; and the page that follows the marks. */
import { extentOf, tally } from '../progress/tally.ts';
import { isDone, loadMarks, setStatus, $marks, type ItemName } from './marks.ts';
import { createPaint, painted, scopeName } from './paint.ts';
import { readScopes, type Scope } from './scopes.ts';

/** Brings the checkboxes and tallies of the page to life. */
export function connectTicking(): void {
  const scopes = readScopes();
  if (scopes.size === 0) return;
  loadMarks([...scopes].flatMap(([name, scope]) => (name === scope.document ? itemNames(scope) : [])));
  const paint = createPaint(scopes, isDone);
  const paintAll = (): void => {
    document.querySelectorAll(painted).forEach(paint);
  };
  const early = earlyTicks(scopes);
  paintAll();
  $marks.listen(paintAll);
  for (const { scope, checked } of early) tick(scope, checked);
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const scope = scopes.get(scopeName(target) ?? '');
    if (scope) tick(scope, target.checked);
  });
}

function tick(scope: Scope, checked: boolean): void {
  setStatus(itemNames(scope), checked ? 'done' : 'open');
}

function itemNames({ document, leaves }: Scope): ItemName[] {
  return leaves.map((id) => ({ document, id }));
}

/** Boxes that differ from what is saved: they were ticked while this script was still on its way. */
function earlyTicks(scopes: ReadonlyMap<string, Scope>): { scope: Scope; checked: boolean }[] {
  return [...document.querySelectorAll<HTMLInputElement>('[data-list] input')].flatMap((box) => {
    const scope = scopes.get(scopeName(box) ?? '');
    if (!scope) return [];
    const saved = extentOf(tally(scope.leaves, (id) => isDone(scope.document, id))) === 'all';
    return box.checked === saved ? [] : [{ scope, checked: box.checked }];
  });
}
