/** Tests the light and the dark theme. */
import type { Page } from '@playwright/test';
import { french } from '../support/site-list.ts';
import { expect, test } from '../support/test.ts';

function background(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
}

const light = 'rgb(255, 255, 255)';

test('a page follows the colour scheme of the system at once', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(french.address);
  expect(await background(page)).toBe(light);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await background(page)).not.toBe(light);
});

test('a chosen theme applies to every page and tab, until the system’s is chosen again', async ({ context }) => {
  const page = await context.newPage();
  const other = await context.newPage();
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(french.address);
  await other.goto('/en-us/guide/');
  await page.getByRole('button', { name: 'Apparence' }).click();
  await page.getByRole('radio', { name: 'Sombre' }).check();
  expect(await background(page)).not.toBe(light);
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto('/fr-fr/');
  expect(await background(page)).not.toBe(light);
  await page.getByRole('button', { name: 'Apparence' }).click();
  await expect(page.getByRole('radio', { name: 'Sombre' })).toBeChecked();
  await page.getByRole('radio', { name: 'Comme le système' }).check();
  expect(await background(page)).toBe(light);
});

test('Escape closes the menu and returns the focus', async ({ page }) => {
  await page.goto(french.address);
  await page.getByRole('button', { name: 'Apparence' }).press('Enter');
  await expect(page.getByRole('radio', { name: 'Clair' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('radio', { name: 'Clair' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Apparence' })).toBeFocused();
});
