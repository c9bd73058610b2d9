/** Where a link leads: the focus goes there, and it is marked for a moment; where it leads nowhere, that is said. */
import { isSnapshot } from '../../progress/snapshot/fragment.ts';
import { ignoreLoadFailure } from '../data/load-failure.ts';
import { focusHeading } from '../ui/focus-heading.ts';
import { loadStyles } from '../ui/load-styles.ts';

/** Sees to the page's fragment, and to those that come: by a link, by what one types, by the browser's way back. */
export function connectArrival(): void {
  // A list that is filtered before it is seen: the filter sees to it.
  if (document.documentElement.dataset['filtering'] === undefined) arriveOnLoad();
  addEventListener('hashchange', arrive);
}

/** Sees to the fragment that the page was opened with; one who comes back, or loads it again, is where they were. */
export function arriveOnLoad(): void {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (navigation?.type === 'navigate') arrive();
}

/** Puts the focus where the fragment leads. What a filter hides has it once it is shown (`filter/open-filter.ts`). */
export function arrive(): void {
  const { dataset } = document.documentElement;
  if (dataset['sharing'] === location.hash) return;
  delete dataset['sharing'];
  const target = document.querySelector<HTMLElement>(':target');
  if (!target) {
    void tellLost().catch(ignoreLoadFailure);
    return;
  }
  const { aliasOf } = target.dataset;
  if (aliasOf !== undefined) {
    // An old anchor of a section: the address gets the one that it has now, which leads here again.
    location.replace(`#${encodeURI(aliasOf)}`);
    return;
  }
  if (!target.closest('main') || target.closest('[hidden]')) return;
  for (const marked of document.querySelectorAll<HTMLElement>('[data-arrived]')) delete marked.dataset['arrived'];
  target.dataset['arrived'] = '';
  void loadStyles();
  // The browser has scrolled there, or back to where one was.
  const options = { preventScroll: true };
  const box = target.querySelector<HTMLElement>(':scope > div:first-child input');
  if (box) box.focus(options);
  else focusHeading(target, options);
}

/** A fragment is of no item or phase of the page. */
async function tellLost(): Promise<void> {
  const { hash } = location;
  const isPlace = hash.length > 1 && hash !== '#top' && !isSnapshot(hash);
  if (isPlace && document.querySelector('main[data-list]'))
    await (await import('./lost-target.ts')).explainLostTarget();
}
