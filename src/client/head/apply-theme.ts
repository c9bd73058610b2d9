/** Light or dark: as the system, unless the person chose. */
import { readEntry } from '../store/read-entry.ts';

/** Where the choice is kept: `light`, `dark` or `system`. */
export const themeKey = 'jalon:theme';

/** Sets `data-theme` on the root to what was chosen; before the first frame. */
export function applyTheme(): void {
  const theme = readEntry(themeKey);
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
  else delete document.documentElement.dataset['theme'];
}
