/** What controls ask for: the names are those of `data-do` in the markup. Each is loaded when it is asked for. */

const commands: Readonly<Record<string, (control: HTMLElement) => unknown>> = {
  filter: async () => {
    const { toggleFilter } = await import('./filter/open-filter.ts');
    await toggleFilter();
  },
  print: () => {
    print();
  },
};

/** Does what a control says. */
export async function run(control: HTMLElement): Promise<void> {
  await commands[control.dataset['do'] ?? '']?.(control);
}
