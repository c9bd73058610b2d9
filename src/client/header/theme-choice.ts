/** The choice of the theme in the header. */
import { themeKey } from '../head/apply-theme.ts';
import { applyTheme } from '../head/globals.ts';
import { writeEntry } from '../storage/storage.ts';

/** Applies and stores the chosen theme, and follows the choice in other tabs. */
export function connectThemeChoice(): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[name="theme"]')];
  const show = (): void => {
    applyTheme();
    const theme = document.documentElement.dataset['theme'] ?? 'system';
    for (const box of boxes) box.checked = box.value === theme;
  };
  for (const box of boxes) {
    box.addEventListener('change', () => {
      writeEntry(themeKey, box.value);
      show();
    });
  }
  addEventListener('storage', (event) => {
    if (event.key === themeKey || event.key === null) show();
  });
  show();
}
