/** Tests sharing a list, a phase or a task: the address that is copied, and the choice of its language. */
import type { Locator, Page } from '@playwright/test';
import { task } from '../support/list-page.ts';
import { french } from '../support/site-list.ts';
import { expect, test } from '../support/test.ts';

const neutral = '/your-responsibilities/';

function panel(page: Page): Locator {
  return page.getByRole('dialog', { name: /^Lien vers/u });
}

function copied(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

test.describe('with access to the clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the link behind a task copies its language-neutral address', async ({ page, baseURL }) => {
    await page.goto(french.address);
    await task(page, french.first).hover();
    await page.getByRole('link', { name: 'Lien vers general/1', exact: true }).click();
    await expect(panel(page)).toHaveAccessibleName(`Lien vers «\u00A0${french.first}\u00A0»`);
    await expect(panel(page).getByRole('status')).toHaveText('Lien copié');
    expect(await copied(page)).toBe(`${baseURL ?? ''}${neutral}#general/1`);
    await expect(panel(page).getByLabel('Adresse')).toHaveValue(`${baseURL ?? ''}${neutral}#general/1`);
    await expect(page).toHaveURL(/#general\/1$/u);
  });

  test('the reader can choose to copy the address in the language of the page', async ({ page, baseURL }) => {
    await page.goto(french.address);
    await page.getByRole('link', { name: 'Lien vers la phase «\u00A0Phase de correction\u00A0»' }).click();
    await panel(page).getByRole('radio', { name: 'S’ouvre dans cette langue' }).check();
    await expect.poll(() => copied(page)).toBe(`${baseURL ?? ''}${french.address}#remediate-phase`);
    await panel(page).getByRole('radio', { name: 'S’ouvre dans la langue de chaque lecteur' }).check();
    await expect.poll(() => copied(page)).toBe(`${baseURL ?? ''}${neutral}#remediate-phase`);
  });

  test('the text can be copied with the address, plain or as Markdown', async ({ page, baseURL }) => {
    await page.goto(french.address);
    await task(page, french.first).hover();
    await page.getByRole('link', { name: 'Lien vers general/1', exact: true }).click();
    const address = `${baseURL ?? ''}${neutral}#general/1`;
    await panel(page).getByRole('button', { name: 'Copier avec le texte' }).click();
    await expect.poll(() => copied(page)).toBe(`${french.first} ${address}`);
    await panel(page).getByRole('radio', { name: 'S’ouvre dans cette langue' }).check();
    await panel(page).getByRole('button', { name: 'Copier en Markdown' }).click();
    await expect.poll(() => copied(page)).toBe(`[${french.first}](${baseURL ?? ''}${french.address}#general/1)`);
  });

  test('the dialog offers the system’s way to share, if there is one', async ({ page, baseURL }) => {
    await page.addInitScript(() => {
      navigator.share = (data) => {
        document.title = JSON.stringify(data);
        return Promise.resolve();
      };
    });
    await page.goto(french.address);
    await page.getByRole('button', { name: 'Partager' }).click();
    await panel(page).getByRole('button', { name: 'Envoyer…' }).click();
    await expect(page).toHaveTitle(JSON.stringify({ title: 'Vos responsabilités', url: `${baseURL ?? ''}${neutral}` }));
  });

  test('the button above the list copies the address of the list', async ({ page, baseURL }) => {
    await page.goto(`${french.address}#general/4`);
    await page.getByRole('button', { name: 'Partager' }).click();
    await expect(panel(page)).toHaveAccessibleName('Lien vers «\u00A0Vos responsabilités\u00A0»');
    expect(await copied(page)).toBe(`${baseURL ?? ''}${neutral}`);
  });

  test('the address is copied even if the messages of the dialog cannot be loaded', async ({ page, baseURL }) => {
    await page.route('**/j-words/*', (route) => route.abort());
    await page.goto(french.address);
    const failed = page.waitForEvent('requestfailed');
    await page.getByRole('button', { name: 'Partager' }).click();
    await failed;
    expect(await copied(page)).toBe(`${baseURL ?? ''}${neutral}`);
  });

  test('a copied address opens in the language of its reader', async ({ page, browser, baseURL }) => {
    await page.goto(french.address);
    await page.getByRole('link', { name: 'Lien vers la phase «\u00A0Phase d’activation\u00A0»' }).click();
    await expect(panel(page).getByRole('status')).toHaveText('Lien copié');
    const other = await browser.newContext({ locale: 'ja', baseURL: baseURL ?? '' });
    const theirs = await other.newPage();
    await theirs.goto(await copied(page));
    await expect(theirs).toHaveURL(/\/ja-jp\/your-responsibilities\/#enable-phase$/u);
    await other.close();
  });
});

test('without access to the clipboard, the address is selected to be copied by hand', async ({ page, baseURL }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(french.address);
  await page.getByRole('button', { name: 'Partager' }).click();
  await expect(panel(page).getByRole('status')).toHaveText('Copiez cette adresse\u00A0:');
  await expect(panel(page).getByLabel('Adresse')).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(`${baseURL ?? ''}${neutral}`);
});

test('the dialog opens by keyboard, closes with Escape, and returns the focus', async ({ page }) => {
  await page.goto(french.address);
  const link = page.getByRole('link', { name: 'Lien vers general/2', exact: true });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(panel(page).getByLabel('Adresse')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(panel(page).getByRole('radio', { checked: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(link).toBeFocused();
});

test('sharing does not change ticks', async ({ page }) => {
  await page.goto(french.address);
  await task(page, french.first).check();
  await page.getByRole('link', { name: 'Lien vers general/1', exact: true }).click();
  await panel(page).getByRole('radio', { name: 'S’ouvre dans cette langue' }).check();
  await panel(page).getByRole('button', { name: 'Fermer' }).click();
  await expect(panel(page)).toHaveCount(0);
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1);
});

test('Ctrl+click on the link behind a task opens a tab', async ({ page, context }) => {
  await page.goto(french.address);
  const opening = context.waitForEvent('page');
  await task(page, french.first).hover();
  await page.getByRole('link', { name: 'Lien vers general/1', exact: true }).click({ modifiers: ['Control'] });
  await expect(await opening).toHaveURL(/#general\/1$/u);
  await expect(panel(page)).toHaveCount(0);
});
