/** Runs the command of a clicked control (`data-do`), and remembers the language of a clicked link (`data-locale`). */
import { ignoreLoadFailure } from '../data/load-failure.ts';
import { localeKey } from '../head/remembered-locale.ts';
import { writeEntry } from '../storage/storage.ts';

/**
 * Loads and runs commands on click. The choice of a language is stored at once, as the link leaves the page. The link
 * gets the fragment and the filter of the present address.
 */
export function connectCommands(): void {
  document.addEventListener('click', ({ target }) => {
    const control = target instanceof Element ? target.closest<HTMLElement>('[data-do], [data-locale]') : null;
    if (control instanceof HTMLAnchorElement) {
      // `language.ts` may not have loaded yet.
      control.hash ||= location.hash;
      control.search ||= location.search;
    }
    if (control?.dataset['locale']) writeEntry(localeKey, control.dataset['locale']);
    // If loading fails, the next click tries again.
    if (control?.dataset['do'])
      import('./run-command.ts').then((commands) => commands.run(control)).catch(ignoreLoadFailure);
  });
}
