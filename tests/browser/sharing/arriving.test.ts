/** Where links lead: to a place that a filter hides, to one that came or went, and back; on a desk and on a phone. */
import type { Locator, Page } from '@playwright/test';
import { boxes, frenchMoving, historySite, landlord, moving } from '../support/history-docset.ts';
import { phaseLink, task } from '../support/list-page.ts';
import { french } from '../support/site-list.ts';
import { expect, test } from '../support/test.ts';

function boxOf(page: Page, id: string): Locator {
  return page.locator(`[id="${id}"] > div:first-child input`);
}

/** It is seen, not covered by what stands fast at the window's edges, and has the focus. */
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
  ['a desk', { width: 1280, height: 860 }],
  ['a phone', { width: 390, height: 844 }],
] as const) {
  test.describe(`on ${name}`, () => {
    test.use({ viewport });

    test('a link leads to its duty, which is marked for a moment', async ({ page }) => {
      await page.goto(`${french.address}#remediate-phase/2.3`);
      await expectArrival(page, 'remediate-phase/2.3');
      const row = page.locator('[id="remediate-phase/2.3"] > div:first-child');
      await expect(row).toHaveCSS('animation-name', 'arrived');
      await page.evaluate(() => {
        location.hash = '#general/2';
      });
      await expectArrival(page, 'general/2');
      await expect(row).not.toHaveCSS('animation-name', 'arrived');
    });

    test('where a filter hides the duty, all are shown again, which is said', async ({ page }) => {
      const told = page.getByText('Toutes les responsabilités sont de nouveau affichées');
      await page.goto(`${french.address}?show=done#enable-phase/14`);
      await expect(told).toBeVisible();
      await expectArrival(page, 'enable-phase/14');
      await page.goto(`${french.address}?show=in-progress`);
      await expect(page.locator('[id="general/2"]')).toBeHidden();
      await page.evaluate(() => {
        location.hash = '#general/2';
      });
      await expect(told).toBeVisible();
      await expectArrival(page, 'general/2');
    });

    test('where a filter lets the duty through, the filter stays', async ({ page }) => {
      await page.goto(`${french.address}?q=Lync#general/23`);
      await expectArrival(page, 'general/23');
      await expect(page.locator('[id="general/2"]')).toBeHidden();
    });

    test('the browser’s way back and forth leads to where one was', async ({ page }) => {
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

    test('the sign behind a duty can be chosen, and what it copied is seen whole', async ({ page }) => {
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

test('a page that is come back to is left as it was', async ({ page }) => {
  await page.goto(`${french.address}#general/2`);
  await expectArrival(page, 'general/2');
  await page.mouse.wheel(0, 2000);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1500);
  const before = await page.evaluate(() => scrollY);
  await page.goto('/fr-fr/guide/');
  await page.goBack();
  await expect.poll(() => page.evaluate(() => Math.abs(scrollY))).toBeGreaterThan(before - 100);
});

test.describe('in a list with a past', () => {
  const said = (page: Page): Locator => page.locator('#j-notices');

  test('a link to a duty that goes by another id leads to that', async ({ page }) => {
    await page.goto(`${historySite}${moving}#before/6`);
    await expect(page).toHaveURL(/#before\/5$/u);
    await expectArrival(page, 'before/5');
    await expect(said(page)).toHaveCount(0);
  });

  test('a link to a phase by the anchor that it had before leads to it, and the address gets the present one', async ({
    page,
  }) => {
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
    await expect(said(page)).toHaveCount(0);
  });

  test('so it does in a list that is filtered', async ({ page }) => {
    await page.goto(`${historySite}${moving}?q=boxes#before`);
    await expect(page).toHaveURL(/\?q=boxes#before-the-move$/u);
    await expect(page.getByRole('heading', { name: 'Before the move' })).toBeFocused();
    await expect(task(page, landlord)).toBeHidden();
  });

  test('in a language that still has the old anchor the new one leads there', async ({ page }) => {
    await page.goto(`${historySite}${moving}#before-the-move`);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('link', { name: 'Français' }).click();
    await expect(page).toHaveURL(new RegExp(`${frenchMoving}#before$`, 'u'));
  });

  test('a link to one that was removed says so, with its text', async ({ page }) => {
    await page.goto(`${historySite}${moving}#before/4`);
    await expect(said(page)).toContainText(
      /was removed on Nov 2, 2026: .*Return the badges of the old car park to the city council\./u,
    );
    await task(page, boxes).check();
    await expect(task(page, boxes)).toBeChecked();
  });

  test('a link to one that the translation does not have yet says so', async ({ page }) => {
    await page.goto(`${historySite}${frenchMoving}#after/3`);
    await expect(said(page)).toContainText('n’existe pas encore dans cette langue');
  });

  test('a link that leads nowhere says so, also when it is typed into the open page', async ({ page }) => {
    await page.goto(`${historySite}${moving}`);
    for (const fragment of ['#before/999', '#%E0%A4%A']) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, fragment);
      await expect(said(page)).toContainText('What this link leads to is not on this page.');
      await page.getByRole('button', { name: 'Dismiss' }).click();
    }
  });
});
