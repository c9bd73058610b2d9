/** What controls ask for: the names are those of `data-do` in the markup. Each is loaded when it is asked for. */

const commands: Readonly<Record<string, (control: HTMLElement) => unknown>> = {
  edit: async (control) => (await import('../edit/edit-item.ts')).toggleEditor(control),
  projects: async () => (await import('../projects/projects-dialog.ts')).openProjects(),
  filter: async () => (await import('../filter/open-filter.ts')).toggleFilter(),
  more: async (control) => (await import('../menus/more-menu.ts')).openMoreMenu(control),
  next: async () => (await import('../keys/walk-items.ts')).goToNextOpen(),
  phase: async (control) => (await import('../menus/phase-menu.ts')).openPhaseMenu(control),
  reworded: async (control) => {
    (await import('../changes/reworded-items.ts')).resolveRewording(control);
  },
  print: async () => (await import('../print/print-dialog.ts')).openPrintDialog(),
};

/** Does what a control says. */
export async function run(control: HTMLElement): Promise<void> {
  await commands[control.dataset['do'] ?? '']?.(control);
}
