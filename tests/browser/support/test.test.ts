/** Tests the watch for page errors that every browser test relies on. */
import type { Page } from '@playwright/test';
import { french } from './site-list.ts';
import { expect, test } from './test.ts';

/** Throws in an open page, and waits until the browser has reported the error. */
async function throwIn(page: Page): Promise<void> {
  await page.goto(french.address);
  const reported = page.waitForEvent('pageerror');
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('thrown on purpose');
    });
  });
  await reported;
}

test('an uncaught error fails its test', async ({ page }) => {
  test.fail();
  await throwIn(page);
});

test.describe('an allowed error', () => {
  test.use({ allowedErrors: ['thrown on purpose'] });

  test('does not fail its test', async ({ page }) => {
    await throwIn(page);
  });

  test('fails its test if it does not occur', async ({ page }) => {
    test.fail();
    await page.goto(french.address);
    await expect(page.getByRole('main')).toBeVisible();
  });

  test('is seen in a context that the test opens itself, too', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL: baseURL ?? '' });
    await throwIn(await context.newPage());
    await context.close();
  });
});

test.describe('other faults', () => {
  // The test would fail if one of these did not occur.
  test.use({ allowedErrors: ['rejected on purpose', 'reported on purpose', 'Content Security Policy'] });

  test('a rejected promise, a reported error and a violation of the policy count as errors', async ({ page }) => {
    await page.goto(french.address);
    const refused = page.waitForEvent('console', (message) => message.text().includes('Content Security Policy'));
    await page.evaluate(() => {
      void Promise.reject(new Error('rejected on purpose'));
      reportError(new Error('reported on purpose'));
      document.body.append(Object.assign(new Image(), { src: 'https://elsewhere.example/' }));
    });
    await refused;
  });
});
