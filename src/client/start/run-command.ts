/** Runs the commands of controls, by their names in `data-do`. Each command's module is loaded when it runs. */

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

/** Runs the command that the `data-do` of a control names; ignores an unknown name. */
export async function run(control: HTMLElement): Promise<void> {
  await commands[control.dataset['do'] ?? '']?.(control);
}
