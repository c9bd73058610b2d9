/** Tests the ways through a list: the rail, links, the keyboard, and a narrow window. */
import { expect, test } from '../support/test.ts';
import { pixelsTooWide } from '../support/layout.ts';
import { phaseLink, task } from '../support/list-page.ts';
import { french } from '../support/site-list.ts';

test('the rail marks the phase that is being read', async ({ page }) => {
  await page.goto(french.address);
  await expect(phaseLink(page, /Général/u)).toHaveAttribute('aria-current', 'location');
  await phaseLink(page, /évaluation/u).click();
  await expect(page).toHaveURL(/#assess-phase$/u);
  await expect(phaseLink(page, /évaluation/u)).toHaveAttribute('aria-current', 'location');
  await expect(phaseLink(page, /Général/u)).not.toHaveAttribute('aria-current');
});

test('the focus follows links and the way back, but not a reload', async ({ page }) => {
  await page.goto(`${french.address}#general/2`);
  await expect(page.locator('[id="general/2"] input')).toBeFocused();
  await phaseLink(page, /évaluation/u).click();
  await expect(page.getByRole('heading', { name: 'Phase d’évaluation' })).toBeFocused();
  await page.goBack();
  await expect(page.locator('[id="general/2"] input')).toBeFocused();
  await page.evaluate(() => {
    location.hash = '#remediate-phase/2.3';
  });
  await expect(page.locator('[id="remediate-phase/2.3"] input')).toBeFocused();
  await page.reload({ waitUntil: 'networkidle' });
  await expect(page.locator('[id="remediate-phase/2.3"] input')).not.toBeFocused();
});

test('the link behind a task is visible and works by keyboard', async ({ page }) => {
  await page.goto(french.address);
  await task(page, french.first).focus();
  // The tab order passes the button for details.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const link = page.getByRole('link', { name: 'Lien vers general/1', exact: true });
  await expect(link).toBeFocused();
  await expect(link).not.toHaveCSS('color', 'rgba(0, 0, 0, 0)');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#general\/1$/u);
});

test('the keyboard alone skips to the list, shows the focus, and ticks', async ({ page }) => {
  await page.goto(french.address);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
  await page.keyboard.press('Enter');
  for (let presses = 0; presses < 9; presses++) {
    await page.keyboard.press('Tab');
    if (await task(page, french.first).evaluate((box) => box === document.activeElement)) break;
  }
  await expect(task(page, french.first)).toBeFocused();
  await expect(task(page, french.first)).toHaveCSS('outline-style', 'solid');
  await page.keyboard.press('Space');
  await expect(task(page, french.first)).toBeChecked();
});

test('no page is wider than a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const address of [
    french.address,
    '/fr-fr/',
    '/fr-fr/guide/',
    '/404.html',
    '/status/',
    '/de-de/',
    '/ar-sa/guide/',
  ]) {
    await page.goto(address);
    expect(await pixelsTooWide(page)).toBe(0);
  }
});

test('the footer links to the guide', async ({ page }) => {
  for (const address of [french.address, '/fr-fr/']) {
    await page.goto(address);
    await page.getByRole('contentinfo').getByRole('link', { name: 'Guide' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Guide' })).toBeVisible();
  }
});
