/** Tests where links lead: to tasks and phases that are hidden, renamed or removed, on wide and narrow windows. */
import type { Locator, Page } from '@playwright/test';
import { boxes, frenchMoving, historySite, landlord, moving } from '../support/history-docset.ts';
import { phaseLink, task } from '../support/list-page.ts';
import { french } from '../support/site-list.ts';
import { expect, test } from '../support/test.ts';

function boxOf(page: Page, id: string): Locator {
  return page.locator(`[id="${id}"] > div:first-child input`);
}

/** Expects an item to have the focus, and to be visible and not covered by bars at the edges of the window. */
async function expectArrival(page: Page, id: string): Promise<void> {
  await expect(boxOf(page, id)).toBeFocused();
  const row = page.locator(`[id="${id}"] > div:first-child`);
  await expect(row).toBeInViewport();
  await expect
    .poll(() =>
      row.evaluate((element) => {
        const { left, top, width } = element.getBoundingClientRect();
        return element.contains(document.elementFromPoint(left + width / 2, top + 5));
      }),
    )
    .toBe(true);
}

for (const [name, viewport] of [
  ['a wide window', { width: 1280, height: 860 }],
  ['a phone', { width: 390, height: 844 }],
] as const) {
  test.describe(`in ${name}`, () => {
    test.use({ viewport });

    test('a link leads to its task, which is outlined and marked for a moment', async ({ page }) => {
      await page.goto(`${french.address}#remediate-phase/2.3`);
      await expectArrival(page, 'remediate-phase/2.3');
      const row = page.locator('[id="remediate-phase/2.3"] > div:first-child');
      await expect(row).toHaveCSS('animation-name', 'arrived');
      await expect(row).toHaveCSS('outline-style', 'solid');
      await page.evaluate(() => {
        location.hash = '#general/2';
      });
      await expectArrival(page, 'general/2');
      await expect(row).not.toHaveCSS('animation-name', 'arrived');
    });

    test('a link to a hidden task clears the filter and says so', async ({ page }) => {
      const announcement = page.getByText('Toutes les responsabilités sont de nouveau affichées');
      await page.goto(`${french.address}?show=done#enable-phase/14`);
      await expect(announcement).toBeVisible();
      await expectArrival(page, 'enable-phase/14');
      await expect(page).toHaveURL(`${french.address}#enable-phase/14`);
      await page.goto(`${french.address}?show=in-progress`);
      await expect(page.locator('[id="general/2"]')).toBeHidden();
      await page.evaluate(() => {
        location.hash = '#general/2';
      });
      await expect(announcement).toBeVisible();
      await expectArrival(page, 'general/2');
    });

    test('a link to a task that the filter shows keeps the filter', async ({ page }) => {
      await page.goto(`${french.address}?q=Lync#general/23`);
      await expectArrival(page, 'general/23');
      await expect(page.locator('[id="general/2"]')).toBeHidden();
    });

    test('going back and forward leads to the earlier tasks', async ({ page }) => {
      await page.goto(`${french.address}#general/2`);
      await page.evaluate(() => {
        location.hash = '#enable-phase/14';
      });
      await expectArrival(page, 'enable-phase/14');
      await page.goBack();
      await expectArrival(page, 'general/2');
      await page.goForward();
      await expectArrival(page, 'enable-phase/14');
    });

    test('the link behind a task opens a dialog that fits the window', async ({ page }) => {
      await page.goto(french.address);
      await page.getByRole('link', { name: 'Lien vers general/7', exact: true }).click();
      const panel = page.getByRole('dialog', { name: /Lien vers/u });
      await expect(panel.getByLabel('Adresse')).toBeFocused();
      await expect(page.locator('[data-arrived]')).toHaveCount(0);
      for (const control of await panel.getByRole('button').all()) await expect(control).toBeInViewport({ ratio: 1 });
      await page.keyboard.press('Escape');
      await expect(page.getByRole('link', { name: 'Lien vers general/7', exact: true })).toBeFocused();
    });
  });
}

test('a link to a phase puts the focus on its title', async ({ page }) => {
  await page.goto(french.address);
  await phaseLink(page, /évaluation/u).click();
  await expect(page.getByRole('heading', { name: 'Phase d’évaluation' })).toBeFocused();
});

test('going back to a page restores its scroll position', async ({ page }) => {
  await page.goto(`${french.address}#general/2`);
  await expectArrival(page, 'general/2');
  await page.mouse.wheel(0, 2000);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1500);
  const before = await page.evaluate(() => scrollY);
  await page.goto('/fr-fr/guide/');
  await page.goBack();
  await expect.poll(() => page.evaluate(() => Math.abs(scrollY))).toBeGreaterThan(before - 100);
});

test.describe('in a list that changed', () => {
  const notices = (page: Page): Locator => page.locator('#j-notices');

  test('a link with a former id leads to the task', async ({ page }) => {
    await page.goto(`${historySite}${moving}#before/6`);
    await expect(page).toHaveURL(/#before\/5$/u);
    await expectArrival(page, 'before/5');
    await expect(notices(page)).toHaveCount(0);
  });

  test('a link with an old anchor leads to its phase, and the address gets the new anchor', async ({ page }) => {
    const title = page.getByRole('heading', { name: 'Before the move' });
    await page.goto(`${historySite}${moving}#before`);
    await expect(page).toHaveURL(/#before-the-move$/u);
    await expect(title).toBeFocused();
    await expect(title).toBeInViewport();
    await expect(page.locator('[id="before-the-move"]')).toHaveAttribute('data-arrived');
    await page.evaluate(() => {
      location.hash = '#after';
    });
    await expect(page.getByRole('heading', { name: 'After the move' })).toBeFocused();
    await page.evaluate(() => {
      location.hash = '#before';
    });
    await expect(title).toBeFocused();
    await page.goBack();
    await expect(page).toHaveURL(/#after$/u);
    await expect(notices(page)).toHaveCount(0);
  });

  test('a link with an old anchor leads to its phase and keeps the filter', async ({ page }) => {
    await page.goto(`${historySite}${moving}?q=boxes#before`);
    await expect(page).toHaveURL(/\?q=boxes#before-the-move$/u);
    await expect(page.getByRole('heading', { name: 'Before the move' })).toBeFocused();
    await expect(task(page, landlord)).toBeHidden();
  });

  test('the new anchor leads to the same phase in a language that has the old one', async ({ page }) => {
    await page.goto(`${historySite}${moving}#before-the-move`);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('link', { name: 'Français' }).click();
    await expect(page).toHaveURL(new RegExp(`${frenchMoving}#before$`, 'u'));
  });

  test('a link to a removed task shows when it was removed, and its last text', async ({ page }) => {
    await page.goto(`${historySite}${moving}#before/4`);
    await expect(notices(page)).toContainText(
      /was removed on Nov 2, 2026: .*Return the badges of the old car park to the city council\./u,
    );
    await task(page, boxes).check();
    await expect(task(page, boxes)).toBeChecked();
  });

  test('a link to a task that is not translated yet says so', async ({ page }) => {
    await page.goto(`${historySite}${frenchMoving}#after/3`);
    await expect(notices(page)).toContainText('n’existe pas encore dans cette langue');
  });

  test('an unknown or malformed fragment on an open page is reported', async ({ page }) => {
    await page.goto(`${historySite}${moving}`);
    for (const fragment of ['#before/999', '#%E0%A4%A']) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, fragment);
      await expect(notices(page)).toContainText('What this link leads to is not on this page.');
      await page.getByRole('button', { name: 'Dismiss' }).click();
    }
  });
});
