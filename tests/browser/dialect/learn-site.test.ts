/** Tests the docset that uses all of Learn's Markdown: lists of roles, tables and images, on screens and on paper. */
import type { Locator, Page } from '@playwright/test';
import { findViolationsLightAndDark } from '../support/axe.ts';
import { pixelsTooWide, recordedShifts, recordShifts } from '../support/layout.ts';
import {
  hospitalList,
  learnPage,
  learnPages,
  move,
  network,
  providerList,
  responsibilities,
} from '../support/learn-docset.ts';
import { task } from '../support/list-page.ts';
import { holds, printed, waitForPrintStyles } from '../support/read-pdf.ts';
import { expect, test } from '../support/test.ts';

/** Finds the links to the lists of the roles. */
function roles(page: Page): Locator {
  return page.getByRole('navigation', { name: /^(?:Whose duties|Les responsabilités de qui)/u });
}

const leadTask = 'Désigne un responsable du passage.';

/** Moves the focus to an element with the Tab key. @throws if that takes more presses than `presses`. */
async function tabTo(page: Page, target: Locator, presses = 40): Promise<void> {
  for (let press = 0; press < presses; press++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${String(presses)} presses of Tab do not reach the element.`);
}

test.describe('the list of a role', () => {
  test('is opened and ticked by keyboard, and its tick stays in every language and in no other list', async ({
    page,
  }) => {
    await page.goto(learnPage('fr-fr', responsibilities));
    await tabTo(page, roles(page).getByRole('link', { name: 'Votre hôpital' }));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(learnPage('fr-fr', hospitalList));
    await tabTo(page, task(page, leadTask));
    await page.keyboard.press('Space');
    await expect(task(page, leadTask)).toBeChecked();
    await page.reload();
    await expect(task(page, leadTask)).toBeChecked();
    await page.getByRole('button', { name: 'Français' }).click();
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL(learnPage('en-us', hospitalList));
    await expect(task(page, 'Names a lead for the move.')).toBeChecked();
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1);
    await roles(page).getByRole('link', { name: 'Harbor team' }).click();
    await expect(page).toHaveURL(learnPage('en-us', providerList));
    await expect(page.getByRole('complementary')).toContainText('0 of 6 done');
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  });

  test('is marked as the current one by more than its colour', async ({ page }) => {
    await page.goto(learnPage('en-us', hospitalList));
    const current = roles(page).locator('[aria-current="page"]');
    await expect(current).toHaveText('Your hospital');
    await expect(current).toHaveCSS('font-weight', '600');
    await expect(roles(page).getByRole('link', { name: 'Harbor team' })).toHaveCSS('font-weight', '400');
  });

  test('is on the landing page with its progress', async ({ page }) => {
    await page.goto(learnPage('fr-fr', hospitalList));
    await task(page, leadTask).check();
    await task(page, /^Teste chaque service/u).check();
    await page.goto(learnPage('fr-fr', ''));
    const list = (name: string): Locator => page.getByRole('article').filter({ hasText: name });
    await expect(list('Qui fait quoi – Votre hôpital')).toContainText('4 sur 11 terminées');
    await expect(list('Qui fait quoi – Votre hôpital').getByRole('link', { name: /Basculer/u })).toContainText('3/4');
    await expect(list('Qui fait quoi – Équipe Harbor')).toContainText('0 sur 6 terminées');
    await expect(list('Équiper votre hôpital')).toContainText('0 sur 23 terminées');
    await expect(page.getByRole('region', { name: 'Pages' }).getByRole('link')).toHaveCount(5);
  });

  test('is printed with its name and all its tasks, without links to the other lists', async ({ page }) => {
    await page.goto(learnPage('fr-fr', hospitalList));
    await waitForPrintStyles(page);
    const texts = await page.locator('.items > li > div:first-child > label > span').allTextContents();
    const { pages, entries, outline, language } = await printed(page, 'A4');
    const items = entries.filter(({ role }) => role === 'LI');
    expect(texts).toHaveLength(13);
    expect(items).toHaveLength(texts.length);
    for (const [place, text] of texts.entries()) expect(holds(items[place]?.text ?? '', text), text).toBe(true);
    expect(pages).toHaveLength(1);
    const sheet = pages[0]?.text ?? '';
    expect(holds(sheet, 'Les lignes des ascenseurs et des alarmes incendie dépendent de leurs fabricants.')).toBe(true);
    expect(holds(sheet, '0 sur 11')).toBe(true);
    expect(holds(sheet, 'Le document entier')).toBe(false);
    expect(outline).toEqual(['Qui fait quoi – Votre hôpital', 'Découvrir', 'Concevoir', 'Basculer', 'Exploiter']);
    expect(language).toBe('fr-FR');
  });
});

test.describe('a page of text and tables', () => {
  test('is printed with everything that a screen scrolls or folds', async ({ page }) => {
    await page.goto(learnPage('en-us', network));
    const report = (await printed(page, 'A4')).pages.map(({ text }) => text).join('\n');
    for (const text of ['If it is shut', 'Nobody can call at all', '--report socket-W3-114.json']) {
      expect(holds(report, text), text).toBe(true);
    }
    await page.goto(learnPage('en-us', move));
    await expect(page.getByText('Pull out its cable')).toBeHidden();
    const list = (await printed(page, 'A4')).pages.map(({ text }) => text).join('\n');
    expect(holds(list, 'Pull out its cable, and count to ten.')).toBe(true);
  });

  test('is not cut at the edge of the paper', async ({ page }) => {
    await page.setViewportSize({ width: 688, height: 900 });
    for (const path of [network, move, responsibilities]) {
      await page.goto(learnPage('fr-fr', path));
      await page.emulateMedia({ media: 'print' });
      const beyond = await page
        .getByRole('main')
        .locator('.wide, pre, img')
        .evaluateAll((all) => all.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
      expect(beyond.length).toBeGreaterThan(0);
      expect(beyond.filter((pixels) => pixels > 0)).toEqual([]);
    }
  });

  test('scrolls a wide table inside the page, also by keyboard', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(learnPage('en-us', network));
    const wide = page.locator('.wide', { has: page.getByRole('table') });
    const hidden = await wide.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(hidden).toBeGreaterThan(200);
    await tabTo(page, wide);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => wide.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
    expect(await pixelsTooWide(page)).toBe(0);
  });

  test('fits a table of three columns on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const locale of ['en-us', 'ar-sa']) {
      await page.goto(learnPage(locale, responsibilities));
      const wide = page.locator('.wide');
      expect(await wide.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    }
  });
});

for (const locale of ['en-us', 'fr-fr', 'ar-sa']) {
  test(`no page in ${locale} is wider than a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of learnPages) {
      await page.goto(learnPage(locale, path));
      expect(await pixelsTooWide(page), path).toBe(0);
    }
  });
}

for (const width of [1280, 390]) {
  test(`images reserve their space while they load at ${String(width)} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await recordShifts(page);
    let gate = Promise.withResolvers<undefined>();
    await page.route('**/j-media/**', async (route) => {
      await gate.promise;
      await route.continue();
    });
    for (const path of [move, network]) {
      gate = Promise.withResolvers();
      await page.goto(learnPage('fr-fr', path), { waitUntil: 'domcontentloaded' });
      await expect(page.getByRole('contentinfo')).toBeAttached();
      const images = await page.getByRole('main').getByRole('img').all();
      const sizes = (): Promise<number[][]> =>
        Promise.all(
          images.map((image) =>
            image.evaluate(({ offsetWidth, offsetHeight }: HTMLElement) => [offsetWidth, offsetHeight]),
          ),
        );
      const before = await sizes();
      expect(before.flat().every((length) => length > 50)).toBe(true);
      gate.resolve(undefined);
      for (const image of images) {
        await image.scrollIntoViewIfNeeded();
        await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBeGreaterThan(0);
      }
      expect(await sizes()).toEqual(before);
      // White space before new text counts as moved, although it is invisible.
      const shifts = (await recordedShifts(page)).filter(({ moved }) =>
        moved.some(({ isInMain, text }) => isInMain && text !== ''),
      );
      expect(shifts).toEqual([]);
    }
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('links lead to the lists of the roles and back', async ({ page }) => {
    await page.goto(learnPage('fr-fr', responsibilities));
    await roles(page).getByRole('link', { name: 'Votre hôpital' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Qui fait quoi – Votre hôpital');
    await expect(page.getByRole('checkbox')).toHaveCount(13);
    await roles(page).getByRole('link', { name: 'Le document entier' }).click();
    await expect(page).toHaveURL(learnPage('fr-fr', responsibilities));
    await expect(page.getByRole('table')).toBeVisible();
  });
});

/*
 * axe scans every page in French, light and wide, with all rules, and dark with those on colours. The pages with tables,
 * code, images and tabs are also scanned on a phone, and in Arabic for its direction. `tests/dist/learn-site.test.ts`
 * checks that the markup is the same in all languages.
 */
const richPages = [move, responsibilities, network];

for (const [locale, path, width] of [
  ...learnPages.map((path) => ['fr-fr', path, 1280] as const),
  ...richPages.map((path) => ['fr-fr', path, 390] as const),
  ...richPages.map((path) => ['ar-sa', path, 1280] as const),
]) {
  test(`axe finds no violation on /${locale}/${path} in light and dark colours at ${String(width)} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(learnPage(locale, path));
    expect(await findViolationsLightAndDark(page)).toEqual([]);
  });
}
