/** A menu of actions, below the button that opens it. */
import { element } from '../ui/element.ts';
import { wordsTag } from '../head/globals.ts';
import { loadStyles } from '../ui/load-styles.ts';

export interface MenuEntry {
  label: string;
  /** The shortcut of the same action, shown behind the label. */
  key?: string;
  isDisabled?: boolean;
  run: () => void;
}

/** Opens a menu. A choice, Escape or a click elsewhere closes it and moves the focus back to the button. */
export async function openMenu(control: HTMLElement, entries: readonly MenuEntry[]): Promise<void> {
  await loadStyles();
  document.getElementById('j-menu')?.remove();
  const menu = element('div', { id: 'j-menu', className: 'menu commands', popover: 'auto', lang: wordsTag() });
  menu.setAttribute('aria-label', control.ariaLabel ?? control.textContent.trim());
  menu.role = 'dialog';
  for (const { label, key, isDisabled = false, run } of entries) {
    const entryButton = element('button', { type: 'button', disabled: isDisabled }, label);
    if (key !== undefined) entryButton.append(element('kbd', {}, key));
    entryButton.addEventListener('click', () => {
      menu.hidePopover();
      control.focus({ preventScroll: true });
      run();
    });
    menu.append(entryButton);
  }
  menu.addEventListener('toggle', ({ newState }) => {
    control.setAttribute('aria-expanded', String(newState === 'open'));
    if (newState === 'open') return;
    if (menu.contains(document.activeElement)) control.focus({ preventScroll: true });
    menu.remove();
  });
  document.body.append(menu);
  menu.showPopover();
  place(menu, control);
  menu.querySelector<HTMLElement>('button:enabled')?.focus({ preventScroll: true });
}

/** Places a menu below its button, or above it if there is no room, inside the viewport. */
function place(menu: HTMLElement, control: HTMLElement): void {
  const [anchor, size] = [control.getBoundingClientRect(), menu.getBoundingClientRect()];
  const below = anchor.bottom + 4;
  const top = below + size.height <= innerHeight ? below : Math.max(4, anchor.top - size.height - 4);
  const left = Math.min(Math.max(4, anchor.right - size.width), innerWidth - size.width - 4);
  Object.assign(menu.style, { top: `${String(top)}px`, left: `${String(left)}px` });
}
