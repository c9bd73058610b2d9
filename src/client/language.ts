/** Changing the language without losing one's place. */
import { localeKey } from './remembered-locale.ts';
import { writeEntry } from './storage.ts';

const placeKey = 'jalon:place';

/** Links to other languages take the fragment along and remember the choice and the place on the page. */
export function connectLanguageLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-locale]')) {
    link.addEventListener('click', () => {
      link.hash = location.hash;
      writeEntry(localeKey, link.dataset['locale'] ?? '');
      rememberPlace();
    });
  }
  restorePlace();
}

/** The first item or phase in sight, and how far below the top of the window it stands. */
function rememberPlace(): void {
  if (scrollY === 0) return;
  const marks = [...document.querySelectorAll('main :is(section, li)[id]')];
  const first = marks.find((element) => element.getBoundingClientRect().bottom > innerHeight / 4);
  if (!first) return;
  const place = JSON.stringify([first.id, first.getBoundingClientRect().top]);
  try {
    sessionStorage.setItem(placeKey, place);
  } catch {
    // Without session storage the other language opens at the fragment, or at the top.
  }
}

function restorePlace(): void {
  try {
    const stored = sessionStorage.getItem(placeKey);
    if (stored === null) return;
    sessionStorage.removeItem(placeKey);
    const [id, top] = JSON.parse(stored) as [string, number];
    const element = document.getElementById(id);
    if (element) scrollBy({ top: element.getBoundingClientRect().top - top, behavior: 'instant' });
  } catch {
    // As above.
  }
}
