/** Changing the language without losing one's place: what is remembered here, `place.ts` takes up. */
import { formatFilter, parseFilter } from '../../progress/view/filter.ts';
import { writeQuietly } from '../store/storage.ts';
import { placeKey } from './place.ts';

/**
 * Has the links to the page in another language, which have `data-locale`, take the fragment and the filter along. At all
 * times, so that a link has them as well when it is copied, or opened in a tab of its own.
 */
export function updateLanguageLinks(): void {
  const filter = formatFilter(parseFilter(location.search));
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-locale]')) {
    link.search = filter;
    link.hash = location.hash;
  }
}

/** Links to the page in another language remember the place on the page. */
export function connectLanguageLinks(): void {
  updateLanguageLinks();
  addEventListener('hashchange', updateLanguageLinks);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-locale]')) {
    link.addEventListener('click', rememberPlace);
  }
}

/** What stands nearest to where one reads, a quarter down the window, and how far below the window's top it is. */
function rememberPlace(): void {
  if (scrollY === 0) return;
  let [id, top] = ['', Infinity];
  const distance = (place: number): number => Math.abs(place - innerHeight / 4);
  for (const element of document.querySelectorAll('main :is(section, li)[id]')) {
    const place = element.getBoundingClientRect().top;
    if (distance(place) < distance(top)) [id, top] = [element.id, place];
  }
  // Without session storage the other language opens at the fragment, or at the top.
  writeQuietly(placeKey, JSON.stringify([id, top]), 'session');
}
