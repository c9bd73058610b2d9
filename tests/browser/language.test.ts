import { expect, test } from '@playwright/test';
import { duty, firstDuty, french } from './list-page.ts';

test('changing the language keeps the document, the ticks and the place', async ({ page }) => {
  await page.goto(french);
  await duty(page, firstDuty).check();
  const item = page.locator('[id="assess-phase/2"]');
  await item.evaluate((element) => {
    scrollTo(0, element.getBoundingClientRect().top + scrollY - 200);
  });
  const before = await item.boundingBox();
  await page.getByRole('button', { name: 'Français' }).click();
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en-us\/your-responsibilities\/$/u);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-US');
  await expect(duty(page, 'Develop and carry out your success plan.')).toBeChecked();
  const after = await item.boundingBox();
  expect(before?.y).toBeGreaterThan(0);
  expect(after?.y).toBeCloseTo(before?.y ?? 0, 0);
});

test('changing the language keeps the fragment', async ({ page }) => {
  await page.goto(`${french}#remediate-phase`);
  await page.getByRole('button', { name: 'Français' }).click();
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en-us\/your-responsibilities\/#remediate-phase$/u);
  await expect(page.getByRole('heading', { name: 'Remediate phase' })).toBeInViewport();
});

for (const [locale, home] of [
  ['fr-CA', '/fr-fr/'],
  ['en-GB', '/en-us/'],
  ['sv-SE', '/en-us/'],
] as const) {
  test.describe(`a browser set to ${locale}`, () => {
    test.use({ locale });

    test(`is sent from the start to ${home}, and can go back`, async ({ page }) => {
      await page.goto('/404.html');
      await page.goto('/');
      await expect(page).toHaveURL(new RegExp(`${home}$`, 'u'));
      await page.goBack();
      await expect(page).toHaveURL(/404\.html$/u);
    });

    test('is sent from a language-neutral address to the same place', async ({ page }) => {
      await page.goto('/your-responsibilities/#remediate-phase');
      await expect(page).toHaveURL(new RegExp(`${home}your-responsibilities/#remediate-phase$`, 'u'));
    });
  });
}

test('the language that was chosen is the one of the start, whatever the browser says', async ({ page }) => {
  await page.goto('/fr-fr/');
  await page.getByRole('button', { name: 'Français' }).click();
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en-us\/$/u);
  await page.goto('/');
  await expect(page).toHaveURL(/\/en-us\/$/u);
});
