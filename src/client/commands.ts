/** What a person asks for by a control that has `data-do`, or by a key. */

/** Leads clicks on such controls to what they ask for, which is loaded then. */
export function connectCommands(): void {
  document.addEventListener('click', ({ target }) => {
    const control = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
    // Where it cannot be loaded, nothing happens, and the next click tries again.
    if (control) import('./run-command.ts').then(({ run }) => run(control)).catch(() => undefined);
  });
}
