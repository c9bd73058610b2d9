/**
 * axe finds no violation on the pages of the site.
 *
 * - French, and Arabic for its direction: each kind of page, wide and narrow, in light colours with all rules and in the
 *   dark with those on colours.
 * - `/404.html` and `/status/`, which have no language: likewise.
 * - Other languages: the pages whose text was written for the language, once with all rules. The markup is that of the
 *   French pages, and `tests/dist/every-page.test.ts` checks languages, titles, ids and links of every page.
 *
 * The tests of the features scan their dialogs, menus and notices.
 */
import { readFileSync } from 'node:fs';
import { findViolations, findViolationsLightAndDark } from '../support/axe.ts';
import { task } from '../support/list-page.ts';
import { french } from '../support/site-list.ts';
import { expect, test } from '../support/test.ts';

const sitemap = readFileSync(new URL('../../../dist/sitemap-0.xml', import.meta.url), 'utf8');
const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/gu)].map(([, address = '']) => new URL(address).pathname);

const kinds = ['', 'authors/', 'guide/', 'your-responsibilities/'];
/** A second list, whose pages are of the same kind as the first. */
const appendix = 'us-gov-appendix-your-responsibilities/';

const locales = [...new Set(listed.map((address) => address.split('/')[1] ?? ''))];
const [scannedInAllStates, scannedOnce] = [
  [...['fr-fr', 'ar-sa'].flatMap((locale) => kinds.map((kind) => `/${locale}/${kind}`)), '/404.html', '/status/'],
  locales
    .filter((locale) => !['fr-fr', 'ar-sa'].includes(locale))
    .flatMap((locale) => kinds.filter((kind) => kind !== '').map((kind) => `/${locale}/${kind}`)),
];

test('the sitemap has no other kinds of pages than those scanned here', () => {
  const expected = locales.flatMap((locale) => [...kinds, appendix].map((kind) => `/${locale}/${kind}`));
  expect(locales.length).toBeGreaterThan(2);
  expect(listed.toSorted()).toEqual(expected.toSorted());
});

for (const address of scannedInAllStates) {
  for (const width of [1280, 390]) {
    test(`${address} has no violation in light and dark colours at ${String(width)} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(address);
      expect(await findViolationsLightAndDark(page)).toEqual([]);
    });
  }
}

for (const address of scannedOnce) {
  test(`${address} has no violation`, async ({ page }) => {
    await page.goto(address);
    expect(await findViolations(page)).toEqual([]);
  });
}

test('a list with ticks, a marked task and an open menu has no violation', async ({ page }) => {
  await page.goto(`${french.address}#general/2`);
  for (const name of [/^Développer/u, french.leaves[1]]) await task(page, name).check();
  await page.getByRole('button', { name: 'Français' }).click();
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Apparence' }).click();
  expect(await findViolations(page, 'header')).toEqual([]);
});

test('the dialog for sharing has no violation', async ({ page }) => {
  await page.goto(french.address);
  await page.getByRole('button', { name: 'Partager' }).click();
  await expect(page.getByRole('dialog').getByRole('status')).not.toBeEmpty();
  expect(await findViolations(page)).toEqual([]);
});

for (const address of ['/', '/your-responsibilities/']) {
  test(`${address} has no violation where its script does not forward`, async ({ page }) => {
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
