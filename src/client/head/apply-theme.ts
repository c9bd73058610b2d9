/** Applies the chosen theme, light or dark. Without a choice, the page follows the system. */
import { readEntry } from '../storage/read-entry.ts';

/** The key of the chosen theme: `light`, `dark` or `system`. */
export const themeKey = 'jalon:theme';

/** Sets `data-theme` on the root element to the chosen theme; removes the attribute for `system`. */
export function applyTheme(): void {
  const theme = readEntry(themeKey);
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
  else delete document.documentElement.dataset['theme'];
}
