/** What a person asks for by a control that has `data-do`, and the language that they choose. */
import { ignoreLoadFailure } from '../data/load-failure.ts';
import { localeKey } from '../head/remembered-locale.ts';
import { writeEntry } from '../store/storage.ts';

/**
 * Leads clicks on such controls to what they ask for, which is loaded then. A link that says its `data-locale` is a
 * choice, and is remembered at once, as it leads away; it takes the fragment and the filter along.
 */
export function connectCommands(): void {
  document.addEventListener('click', ({ target }) => {
    const control = target instanceof Element ? target.closest<HTMLElement>('[data-do], [data-locale]') : null;
    if (control instanceof HTMLAnchorElement) {
      // `language.ts` may still be on its way.
      control.hash ||= location.hash;
      control.search ||= location.search;
    }
    if (control?.dataset['locale']) writeEntry(localeKey, control.dataset['locale']);
    // Where it cannot be loaded, nothing happens, and the next click tries again.
    if (control?.dataset['do'])
      import('./run-command.ts').then((commands) => commands.run(control)).catch(ignoreLoadFailure);
  });
}
