/** Preserves the place on the page when the language changes. `place.ts` restores it on the other page. */
import { formatFilter, parseFilter } from '../../progress/view/filter.ts';
import { writeQuietly } from '../storage/storage.ts';
import { placeKey } from '../store/place.ts';

/**
 * Adds the fragment and the filter of the address to the links to other languages (`data-locale`). They are always up
 * to date, so that a link is also right when it is copied or opened in a new tab.
 */
export function updateLanguageLinks(): void {
  const filter = formatFilter(parseFilter(location.search));
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-locale]')) {
    link.search = filter;
    link.hash = location.hash;
  }
}

/** Updates the links to other languages whenever the fragment changes, and stores the place when one is clicked. */
export function connectLanguageLinks(): void {
  updateLanguageLinks();
  addEventListener('hashchange', updateLanguageLinks);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-locale]')) {
    link.addEventListener('click', rememberPlace);
  }
}

/**
 * Stores the section or item nearest to a quarter of the window's height, where the person reads, and its distance from
 * the top of the window.
 */
function rememberPlace(): void {
  if (scrollY === 0) return;
  let [id, top] = ['', Infinity];
  const distance = (y: number): number => Math.abs(y - innerHeight / 4);
  for (const element of document.querySelectorAll('main :is(section, li)[id]')) {
    const y = element.getBoundingClientRect().top;
    if (distance(y) < distance(top)) [id, top] = [element.id, y];
  }
  // Without session storage, the other page opens at the fragment or at the top.
  writeQuietly(placeKey, JSON.stringify([id, top]), 'session');
}
