/** Tests how readers change the language, and what stays the same. */
import type { Page } from '@playwright/test';
import { pixelsTooWide } from '../support/layout.ts';
import { task } from '../support/list-page.ts';
import { blockLaterScripts } from '../support/obstacles.ts';
import { french } from '../support/site-list.ts';
import { expect, test } from '../support/test.ts';

/** Chooses a language in the menu. */
async function choose(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: from }).click();
  await page.getByRole('link', { name: to, exact: true }).click();
}

/** Scrolls an item or phase to a distance from the top of the window. */
async function scrollTo(page: Page, id: string, top: number): Promise<void> {
  await page.locator(`[id="${id}"]`).evaluate((element, height) => {
    window.scrollTo(0, element.getBoundingClientRect().top + scrollY - height);
  }, top);
}

async function topOf(page: Page, id: string): Promise<number> {
  return (await page.locator(`[id="${id}"]`).boundingBox())?.y ?? NaN;
}

test('changing the language keeps the document, the ticks and the scroll position', async ({ page }) => {
  await page.goto(french.address);
  await task(page, /^Participer aux réunions pour planifier/u).check();
  await scrollTo(page, 'assess-phase', 200);
  const place = await topOf(page, 'assess-phase');
  await choose(page, 'Français', '日本語');
  await expect(page).toHaveURL(/\/ja-jp\/your-responsibilities\/$/u);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja-JP');
  await expect(page.locator('[id="assess-phase/4"] input')).toBeChecked();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1);
  expect(Math.abs((await topOf(page, 'assess-phase')) - place)).toBeLessThan(2);
  await choose(page, '日本語', 'العربية');
  await expect(page).toHaveURL(/\/ar-sa\/your-responsibilities\/$/u);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('[id="assess-phase/4"] input')).toBeChecked();
  await expect(page.locator('[data-tally="your-responsibilities#assess-phase"] ~ span')).toHaveText('١\u200F/٨');
  expect(Math.abs((await topOf(page, 'assess-phase')) - place)).toBeLessThan(2);
});

test('changing the language keeps the fragment, which the links of the menu contain', async ({ page }) => {
  await page.goto(`${french.address}#remediate-phase`);
  const english = page.locator('#j-languages [data-locale="en-us"]');
  await expect(english).toHaveAttribute('href', /#remediate-phase$/u);
  await page
    .getByRole('navigation', { name: 'Phases' })
    .getByRole('link', { name: /activation/u })
    .click();
  await expect(english).toHaveAttribute('href', /#enable-phase$/u);
  await choose(page, 'Français', 'English');
  await expect(page).toHaveURL(/\/en-us\/your-responsibilities\/#enable-phase$/u);
  await expect(page.getByRole('heading', { name: 'Enable phase' })).toBeInViewport();
});

for (const [locale, home] of [
  ['fr-CA', '/fr-fr/'],
  ['en-GB', '/en-us/'],
  ['ja', '/ja-jp/'],
  ['ar', '/ar-sa/'],
  ['pt-PT', '/pt-br/'],
  ['sv', '/en-us/'],
] as const) {
  test.describe(`a browser set to ${locale}`, () => {
    test.use({ locale });

    test(`is forwarded from the start page to ${home}, and can go back`, async ({ page }) => {
      await page.goto('/404.html');
      await page.goto('/');
      await expect(page).toHaveURL(new RegExp(`${home}$`, 'u'));
      await page.goBack();
      await expect(page).toHaveURL(/404\.html$/u);
    });

    test('is forwarded from a language-neutral address to the same phase', async ({ page }) => {
      await page.goto('/your-responsibilities/#remediate-phase');
      await expect(page).toHaveURL(new RegExp(`${home}your-responsibilities/#remediate-phase$`, 'u'));
      await expect(page.locator('[id="remediate-phase"] h2')).toBeInViewport();
    });
  });
}

test('the start page prefers a chosen language to the browser’s', async ({ page }) => {
  await page.goto('/fr-fr/');
  await choose(page, 'Français', 'English');
  await expect(page).toHaveURL(/\/en-us\/$/u);
  await page.goto('/');
  await expect(page).toHaveURL(/\/en-us\/$/u);
});

test('a language that is chosen before the later scripts load gets the fragment and the filter', async ({ page }) => {
  await blockLaterScripts(page, french.address);
  const aborted = page.waitForEvent('requestfailed');
  await page.goto(`${french.address}?show=open#enable-phase/14`);
  await aborted;
  await page.getByRole('link', { name: 'Lire ce passage en : anglais' }).click();
  await expect(page).toHaveURL(/\/en-us\/your-responsibilities\/\?show=open#enable-phase\/14$/u);
});

test('a link shows the same place in the default language, and keeps the chosen one', async ({ page }) => {
  await page.goto(`${french.address}#enable-phase/14`);
  await page.getByRole('link', { name: 'Lire ce passage en : anglais' }).click();
  await expect(page).toHaveURL(/\/en-us\/your-responsibilities\/#enable-phase\/14$/u);
  await expect(page.getByText('Update your Apple Push Notification Service')).toBeInViewport();
  await page.goto('/');
  await expect(page).toHaveURL(/\/fr-fr\/$/u);
});

test('an Arabic page has the rail on the right, checkboxes right of their text, and mirrored borders and rings', async ({
  page,
}) => {
  await page.goto('/ar-sa/your-responsibilities/');
  await page.locator('[id="general/1"] input').check();
  const [rail, list] = [await page.locator('.rail').boundingBox(), await page.locator('main').boundingBox()];
  expect(rail?.x).toBeGreaterThan((list?.x ?? 0) + (list?.width ?? 0));
  const [box, text] = [page.locator('[id="general/1"] input'), page.locator('[id="general/1"] label span')];
  expect((await box.boundingBox())?.x).toBeGreaterThan((await text.boundingBox())?.x ?? NaN);
  await expect(page.locator('.callout').first()).toHaveCSS('border-right-width', '4px');
  await expect(page.locator('.ring circle').nth(1)).toHaveCSS('transform', /^matrix\(0, -1, -1, 0, /u);
  expect(await pixelsTooWide(page)).toBe(0);
});

test('scripts write Arabic on an Arabic page', async ({ page }) => {
  await page.goto('/ar-sa/your-responsibilities/');
  await page.getByRole('button', { name: 'مشاركة' }).click();
  const panel = page.getByRole('dialog');
  const words = await panel.evaluate((element: HTMLElement) => [
    element.innerText,
    element.querySelector('input')?.ariaLabel ?? '',
  ]);
  expect(words.join(' ').replaceAll(/Jalon|Markdown/gu, '')).not.toMatch(/[A-Za-z]/u);
  expect(words.join(' ')).toMatch(/\p{Script=Arabic}/u);
});

test('the menu of languages fits a low window', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 320 });
  await page.goto(french.address);
  await page.getByRole('button', { name: 'Français' }).click();
  const menu = page.locator('#j-languages');
  const { y, height } = (await menu.boundingBox()) ?? { y: NaN, height: NaN };
  expect(y + height).toBeLessThanOrEqual(320);
  await page.getByRole('link', { name: '中文' }).click();
  await expect(page).toHaveURL(/\/zh-cn\//u);
});

test('ticks are the same in every language', async ({ page }) => {
  await page.goto(french.address);
  await task(page, french.first).check();
  for (const locale of ['de-de', 'es-es', 'pt-br', 'zh-cn', 'en-us']) {
    await page.goto(`/${locale}/your-responsibilities/`);
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1);
    await expect(page.locator('[id="general/1"] input')).toBeChecked();
  }
});
