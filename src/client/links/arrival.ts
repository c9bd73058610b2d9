/** Handles the fragment of the address: focuses and highlights its target, or explains that it has none. */
import { isSnapshot } from '../../progress/snapshot/fragment.ts';
import { ignoreLoadFailure } from '../data/load-failure.ts';
import { focusHeading } from '../ui/focus-heading.ts';
import { loadStyles } from '../ui/load-styles.ts';

/** Handles the fragment with which the page was opened, and each later one: by a link, by typing, by going back. */
export function connectArrival(): void {
  // If the list is filtered before it is shown, `open-filter.ts` calls `arriveOnLoad`.
  if (document.documentElement.dataset['filtering'] === undefined) arriveOnLoad();
  addEventListener('hashchange', arrive);
}

/** Handles the fragment with which the page was opened. On a reload or on going back, the browser restores it. */
export function arriveOnLoad(): void {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (navigation?.type === 'navigate') arrive();
}

/** Focuses the target of the fragment. A hidden target is first revealed (`filter/open-filter.ts`). */
export function arrive(): void {
  const { dataset } = document.documentElement;
  if (dataset['sharing'] === location.hash) return;
  delete dataset['sharing'];
  const target = document.querySelector<HTMLElement>(':target');
  if (!target) {
    explainMissing().catch(ignoreLoadFailure);
    return;
  }
  const { aliasOf } = target.dataset;
  if (aliasOf !== undefined) {
    // An old anchor of a section: replacing it with the present anchor calls this function again.
    location.replace(`#${encodeURI(aliasOf)}`);
    return;
  }
  if (!target.closest('main') || target.closest('[hidden]')) return;
  for (const previous of document.querySelectorAll<HTMLElement>('[data-arrived]')) delete previous.dataset['arrived'];
  target.dataset['arrived'] = '';
  void loadStyles();
  // The browser has already scrolled.
  const options = { preventScroll: true };
  const box = target.querySelector<HTMLElement>(':scope > div:first-child input');
  if (box) box.focus(options);
  else focusHeading(target, options);
}

/** Explains a fragment without a target, unless it is empty, `#top` or a snapshot. */
async function explainMissing(): Promise<void> {
  const { hash } = location;
  const isPlace = hash.length > 1 && hash !== '#top' && !isSnapshot(hash);
  if (isPlace && document.querySelector('main[data-list]'))
    await (await import('./lost-target.ts')).explainLostTarget();
}
