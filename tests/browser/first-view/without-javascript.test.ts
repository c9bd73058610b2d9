/** Tests the pages without JavaScript. */
import { expect, test } from '../support/test.ts';
import { frenchMoving, historySite, moving } from '../support/history-docset.ts';
import { phaseLink, task } from '../support/list-page.ts';
import { english, french } from '../support/site-list.ts';

test.use({ javaScriptEnabled: false });

test('the list is complete, can be ticked, and warns that ticks are not saved', async ({ page }) => {
  await page.goto(french.address);
  await expect(page.getByRole('checkbox')).toHaveCount(64);
  await expect(page.getByText('vos coches ne seront pas enregistrées')).toBeVisible();
  await expect(page.getByText('Enregistré dans ce navigateur')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Imprimer' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Apparence' })).toBeHidden();
  await task(page, french.first).check();
  await expect(task(page, french.first)).toBeChecked();
});

test('links lead to phases and tasks', async ({ page }) => {
  await page.goto(french.address);
  await phaseLink(page, /correction/u).click();
  await expect(page.getByRole('heading', { name: 'Phase de correction' })).toBeInViewport();
  await page.goto(`${french.address}#enable-phase/14`);
  await expect(page.getByText('Apple Push Notification')).toBeInViewport();
});

test('a link with an old anchor leads to its phase', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 300 });
  await page.goto(`${historySite}${moving}`);
  await expect(page.getByRole('heading', { name: 'Before the move' })).not.toBeInViewport();
  await page.goto(`${historySite}${frenchMoving}#before-the-move`);
  await expect(page.getByRole('heading', { name: 'Avant le déménagement' })).toBeInViewport({ ratio: 1 });
  await page.goto(`${historySite}${moving}#before`);
  await expect(page.getByRole('heading', { name: 'Before the move' })).toBeInViewport({ ratio: 1 });
});

test('the language can be changed', async ({ page }) => {
  await page.goto(french.address);
  await page.getByRole('button', { name: 'Français' }).click();
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(new RegExp(`${english.address}$`, 'u'));
});

test('the start page and the language-neutral addresses list the languages', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Français' })).toHaveAttribute('href', '/fr-fr/');
  await page.goto('/your-responsibilities/');
  await expect(page.getByRole('main').getByRole('link')).toHaveCount(8);
  await page.getByRole('link', { name: 'Français' }).click();
  await expect(page).toHaveURL(new RegExp(`${french.address}$`, 'u'));
});
