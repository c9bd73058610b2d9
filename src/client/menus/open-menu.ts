/** A menu of things to do, below the button that opened it. */
import { element } from '../ui/element.ts';
import { wordsTag } from '../head/globals.ts';
import { loadStyles } from '../ui/load-styles.ts';

export interface MenuEntry {
  label: string;
  /** A key that does the same. */
  key?: string;
  isDisabled?: boolean;
  run: () => void;
}

/** Opens a menu; choosing something, Escape, or a click elsewhere closes it, and the focus goes back to the button. */
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

/** Below the button, or above it where there is no room; within the window. */
function place(menu: HTMLElement, control: HTMLElement): void {
  const [anchor, size] = [control.getBoundingClientRect(), menu.getBoundingClientRect()];
  const below = anchor.bottom + 4;
  const top = below + size.height <= innerHeight ? below : Math.max(4, anchor.top - size.height - 4);
  const left = Math.min(Math.max(4, anchor.right - size.width), innerWidth - size.width - 4);
  Object.assign(menu.style, { top: `${String(top)}px`, left: `${String(left)}px` });
}
