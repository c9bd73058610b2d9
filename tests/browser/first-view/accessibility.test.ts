/** axe finds nothing, on every page of the sitemap and those beside it, light and dark, wide and narrow. */
import { readFileSync } from 'node:fs';
import { expect, test } from '../support/test.ts';
import { findViolations } from '../support/axe.ts';
import { task } from '../support/list-page.ts';
import { french } from '../support/site-list.ts';

const sitemap = readFileSync(new URL('../../../dist/sitemap-0.xml', import.meta.url), 'utf8');
const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/gu)].map(([, address = '']) => new URL(address).pathname);

test('the sitemap has pages', () => {
  expect(listed.length).toBeGreaterThanOrEqual(32);
});

/** Each page light and wide, and dark and narrow; those in one language of either direction in all combinations. */
function isLookedAt(address: string, colorScheme: string, width: number): boolean {
  return /^\/(?:fr-fr|ar-sa)\//u.test(address) || (colorScheme === 'light') === (width === 1280);
}

for (const address of [...listed, '/404.html', '/status/']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 390].filter((own) => isLookedAt(address, colorScheme, own))) {
      test(`${address}, ${colorScheme}, ${String(width)} px`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 844 });
        await page.goto(address);
        expect(await findViolations(page)).toEqual([]);
      });
    }
  }
}

test('a list with ticks, a mark and an open menu', async ({ page }) => {
  await page.goto(`${french.address}#general/2`);
  for (const name of [/^Développer/u, /responsable technique/u]) await task(page, name).check();
  await page.getByRole('button', { name: 'Français' }).click();
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Apparence' }).click();
  expect(await findViolations(page)).toEqual([]);
});

test('a list with an open panel for sharing', async ({ page }) => {
  await page.goto(french.address);
  await page.getByRole('button', { name: 'Partager' }).click();
  await expect(page.getByRole('dialog').getByRole('status')).not.toBeEmpty();
  expect(await findViolations(page)).toEqual([]);
});

for (const address of ['/', '/your-responsibilities/']) {
  test(`${address}, where it does not forward`, async ({ page }) => {
    await page.route(`**${address}`, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      await route.fulfill({ response, body: html.replace(/<script>.*?<\/script>/su, '') });
    });
    await page.goto(address);
    await expect(page.getByRole('link', { name: 'Français' })).toBeVisible();
    expect(await findViolations(page)).toEqual([]);
  });
}
