/** Tests the filter of a list: what it shows, what it counts, and where it is kept. */
import type { Locator, Page } from '@playwright/test';
import { pixelsTooWide } from '../support/layout.ts';
import { findViolationsLightAndDark } from '../support/axe.ts';
import { boxes, historySite, landlord, moving, movingList, telephones } from '../support/history-docset.ts';
import { phaseLink, task } from '../support/list-page.ts';
import { holdScripts } from '../support/obstacles.ts';
import { english, french } from '../support/site-list.ts';
import { doneOn, seedMarks, writeEntries } from '../support/storage.ts';
import { expect, test } from '../support/test.ts';

const at = '2026-11-22T10:00:00.000Z';
const due: [string, string] = ['2020-01-01', at];

/** The marks of a team: of the first task, of a parent and one of its leaves, and of two other tasks. */
const teamMarks = {
  'general/1': { v: 1, status: 'in-progress', at, owner: ['Ana', at], due },
  'general/3': { v: 1, status: 'open', at: '', owner: ['Béatrice', at], due },
  'general/3.2': { v: 1, status: 'done', at },
  'general/4': { v: 1, status: 'done', at },
  'general/5': { v: 1, status: 'not-applicable', at, note: ['Fait ailleurs', at] },
};

async function seedTeamMarks(page: Page): Promise<void> {
  await seedMarks(page, teamMarks);
}

function bar(page: Page): Locator {
  return page.getByRole('search', { name: /Filtrer la liste|Filter the list/u });
}

function count(page: Page): Locator {
  return bar(page).getByRole('status');
}

function status(page: Page, name: string): Locator {
  return bar(page).getByRole('checkbox', { name, exact: true });
}

function toggle(page: Page): Locator {
  return page.getByRole('button', { name: /^Filt/u });
}

async function open(page: Page, address: string = french.address): Promise<void> {
  await page.goto(address);
  await toggle(page).click();
  await expect(bar(page)).toBeVisible();
}

/** Expects exactly the items with these ids to be visible. */
async function expectShown(page: Page, ids: readonly string[]): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() =>
        [...document.querySelectorAll('.items li')].filter((item) => item.checkVisibility()).map(({ id }) => id),
      ),
    )
    .toEqual(ids);
}

async function expectAllShown(page: Page): Promise<void> {
  await expect(page.getByRole('main').locator('.items li:visible')).toHaveCount(64);
}

test('the button opens the bar with the focus in its field, and closes it', async ({ page }) => {
  await open(page);
  await expect(bar(page).getByRole('searchbox', { name: 'Contient' })).toBeFocused();
  await expect(toggle(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(count(page)).toHaveText('Les 60 responsabilités sont affichées');
  await expect(bar(page).getByRole('combobox')).toBeHidden();
  await toggle(page).click();
  await expect(bar(page)).toBeHidden();
  await expect(toggle(page)).toHaveAttribute('aria-expanded', 'false');
});

for (const [name, query, ids] of [
  ['En cours', 'in-progress', ['general/1']],
  ['Terminée', 'done', ['general/3', 'general/3.2', 'general/4']],
  ['Sans objet', 'not-applicable', ['general/5']],
] as const) {
  test(`the status “${name}” shows only its tasks and their parents`, async ({ page }) => {
    await seedTeamMarks(page);
    await open(page);
    await status(page, name).check();
    await expectShown(page, ids);
    await expect(page).toHaveURL(`${french.address}?show=${query}`);
  });
}

test('several statuses show more tasks, and the bar counts those that are shown and hidden', async ({ page }) => {
  await seedTeamMarks(page);
  await open(page);
  await status(page, 'À faire').check();
  await expect(count(page)).toHaveText('56 sur 60 responsabilités affichées · 4 masquées');
  await status(page, 'En cours').check();
  await expect(count(page)).toHaveText('57 sur 60 responsabilités affichées · 3 masquées');
  await expect(page).toHaveURL(/\?show=open,in-progress$/u);
  await bar(page).getByRole('button', { name: 'Tout afficher' }).click();
  await expect(count(page)).toHaveText('Les 60 responsabilités sont affichées');
  await expect(status(page, 'À faire')).not.toBeChecked();
  await expect(page).toHaveURL(french.address);
  await expectAllShown(page);
});

test('an owner also has the leaves of a parent that is theirs', async ({ page }) => {
  await seedTeamMarks(page);
  await open(page);
  const owners = bar(page).getByRole('combobox', { name: 'Responsable' });
  await expect(owners.getByRole('option')).toHaveText(['Tout le monde', 'Ana', 'Béatrice']);
  await owners.selectOption('Béatrice');
  await expectShown(page, ['general/3', 'general/3.1', 'general/3.2', 'general/3.3']);
  await bar(page).getByRole('checkbox', { name: 'En retard' }).check();
  await expectShown(page, ['general/3', 'general/3.1', 'general/3.3']);
  await owners.selectOption('Tout le monde');
  await expectShown(page, ['general/1', 'general/3', 'general/3.1', 'general/3.3']);
  await expect(page).toHaveURL(/\?overdue$/u);
});

test('a search ignores accents, finds notes, and shows the leaves of a parent that matches', async ({ page }) => {
  await seedTeamMarks(page);
  await open(page);
  const field = bar(page).getByRole('searchbox');
  await field.pressSequentially('RESEAU bande ');
  await expect(task(page, /validation de la bande passante/u)).toBeVisible();
  await expect(task(page, french.first)).toBeHidden();
  await expect(field).toHaveValue('RESEAU bande ');
  await expect(page).toHaveURL(/\?q=RESEAU\+bande$/u);
  await field.fill('fait ailleurs');
  await expectShown(page, ['general/5']);
  await field.fill('gestion globale');
  await expectShown(page, ['general/3', 'general/3.1', 'general/3.2', 'general/3.3']);
  await field.press('Enter');
  await expect(page).toHaveURL(/\?q=gestion\+globale$/u);
});

test('a phase without visible tasks keeps its title', async ({ page }) => {
  await open(page);
  await bar(page).getByRole('searchbox').fill('xyzzy');
  await expect(count(page)).toHaveText('0 sur 60 responsabilités affichées · 60 masquées');
  await expect(page.getByRole('heading', { name: 'Général' })).toBeVisible();
  await expect(page.locator('#general').getByRole('list')).toHaveCount(0);
});

test('a reload restores the filter and the open bar, without moving the focus', async ({ page }) => {
  await seedTeamMarks(page);
  await open(page, `${french.address}?utm_source=mail`);
  await status(page, 'Terminée').check();
  await bar(page).getByRole('searchbox').fill('technique');
  await expect(page).toHaveURL(`${french.address}?utm_source=mail&show=done&q=technique`);
  await page.reload();
  await expect(bar(page)).toBeVisible();
  await expect(status(page, 'Terminée')).toBeChecked();
  await expect(bar(page).getByRole('searchbox')).toHaveValue('technique');
  await expect(bar(page).getByRole('searchbox')).not.toBeFocused();
  await expectShown(page, ['general/3', 'general/3.2']);
});

test('a closed bar leaves a line that describes the filter and can clear it', async ({ page }) => {
  await seedTeamMarks(page);
  await page.goto(`${french.address}?show=in-progress&owner=ana`);
  await expect(bar(page)).toBeVisible();
  await toggle(page).click();
  await expect(bar(page)).toBeHidden();
  const line = page.getByText('1 sur 60 responsabilités affichées : En cours · Responsable : ana');
  await expect(line).toBeVisible();
  await page.getByRole('button', { name: 'Tout afficher' }).click();
  await expect(line).toBeHidden();
  await expect(toggle(page)).toBeFocused();
  await expectAllShown(page);
});

test('a task that is ticked stays visible until the filter changes', async ({ page }) => {
  await page.goto(`${french.address}?show=open`);
  await task(page, french.first).check();
  await task(page, french.parent).click();
  for (const name of [french.first, french.parent, ...french.leaves]) await expect(task(page, name)).toBeChecked();
  await expect(count(page)).toHaveText('Les 60 responsabilités sont affichées');
  await status(page, 'En cours').check();
  await expect(task(page, french.first)).toBeHidden();
  await expect(task(page, french.parent)).toBeHidden();
  await expect(count(page)).toHaveText('56 sur 60 responsabilités affichées · 4 masquées');
});

test('a parent ticks only its visible leaves', async ({ page }) => {
  await page.goto(`${french.address}?q=responsable+technique`);
  await expectShown(page, ['general/3', 'general/3.2']);
  await task(page, french.parent).click();
  await expect(task(page, french.leaves[1])).toBeChecked();
  await expect(task(page, french.parent)).toBeChecked({ indeterminate: true });
  await expect(phaseLink(page, /Général/u)).toContainText('1/27');
  await expectShown(page, ['general/3', 'general/3.2']);
});

test('a tick in another tab shows or hides its task as the filter requires', async ({ page, context }) => {
  await page.goto(`${french.address}?show=done`);
  await expect(count(page)).toHaveText('0 sur 60 responsabilités affichées · 60 masquées');
  const other = await context.newPage();
  await other.goto(english.address);
  await task(other, 'Develop and carry out your success plan.').check();
  await expect(count(page)).toHaveText('1 sur 60 responsabilités affichées · 59 masquées');
  await expect(task(page, french.first)).toBeVisible();
  await task(other, 'Develop and carry out your success plan.').uncheck();
  await expect(task(page, french.first)).toBeHidden();
});

test('no frame shows the unfiltered list while the page loads', async ({ page }) => {
  await seedTeamMarks(page);
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = (): void => {
      const first = document.getElementById('general/2');
      if (first?.checkVisibility({ visibilityProperty: true })) seen.push(first.id);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  const release = await holdScripts(page);
  await page.goto(`${french.address}?show=in-progress`, { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { name: 'Vos responsabilités' })).toBeVisible();
  await expect(page.locator('#general')).toBeHidden();
  release();
  await expect(task(page, french.first)).toBeVisible();
  await expect(page.locator('#general')).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
});

test('a filtered list appears after a while even if scripts or messages cannot be loaded', async ({ page }) => {
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(`${french.address}?show=in-progress`);
  await expect(page.locator('#general')).toBeHidden();
  await expect(task(page, french.first)).toBeVisible({ timeout: 6000 });
  await page.unroute('**/*.js');
  await page.route('**/j-words/*', (route) => route.abort());
  await page.reload();
  await expect(task(page, french.first)).toBeVisible({ timeout: 2000 });
  await page.unroute('**/j-words/*');
  await toggle(page).click();
  await expect(count(page)).toHaveText('0 sur 60 responsabilités affichées · 60 masquées');
});

test('a query that is not a filter hides nothing', async ({ page }) => {
  await page.goto(`${french.address}?utm_source=mail&show=x&overdue=maybe`);
  await expect(task(page, french.first)).toBeVisible();
  await expect(bar(page)).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a filter in the address hides nothing', async ({ page }) => {
    await page.goto(`${french.address}?show=done`);
    await expect(task(page, french.first)).toBeVisible();
  });
});

test('changing the language keeps the filter and drops other parameters', async ({ page }) => {
  await seedTeamMarks(page);
  await open(page, `${french.address}?utm_source=mail#general`);
  await status(page, 'Terminée').check();
  await expect(page.locator('#j-languages [data-locale="en-us"]')).toHaveAttribute('href', /\/\?show=done#general$/u);
  await page.getByRole('button', { name: 'Français' }).click();
  await page.getByRole('link', { name: 'English', exact: true }).click();
  await expect(page).toHaveURL(`${english.address}?show=done#general`);
  await expect(count(page)).toHaveText('2 of 60 duties shown · 58 hidden');
  await expectShown(page, ['general/3', 'general/3.2', 'general/4']);
});

test('going back restores the earlier filter', async ({ page }) => {
  await seedTeamMarks(page);
  await page.goto(`${french.address}?show=done`);
  await page
    .locator('.rail')
    .getByRole('link', { name: /lancement/u })
    .click();
  await status(page, 'En cours').check();
  await expect(count(page)).toHaveText('3 sur 60 responsabilités affichées · 57 masquées');
  await page.goBack();
  await expect(count(page)).toHaveText('2 sur 60 responsabilités affichées · 58 masquées');
  await expect(status(page, 'En cours')).not.toBeChecked();
});

test('paper shows a line instead of the bar, if the filter hides something', async ({ page }) => {
  await seedTeamMarks(page);
  await page.goto(`${french.address}?show=open,in-progress&q=plan`);
  const line = page.getByText('sur 60 responsabilités affichées : À faire · En cours · « plan »');
  await expect(bar(page)).toBeVisible();
  await expect(line).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(bar(page)).toBeHidden();
  await expect(line).toBeVisible();
  await expect(page.getByRole('button', { name: 'Tout afficher' })).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  for (const name of ['Terminée', 'Sans objet']) await status(page, name).check();
  await bar(page).getByRole('searchbox').fill('');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(/60 responsabilités affichées/u)).toBeHidden();
});

test.describe('in a list that changed', () => {
  test.use({ baseURL: historySite, locale: 'en-US' });

  test('the filter for changes shows new and reworded tasks, and outdated ticks', async ({ page }) => {
    await seedMarks(
      page,
      {
        'before/2': doneOn('2026-11-21'),
        'before/5': doneOn('2026-11-10', { locale: 'en-us' }),
      },
      movingList,
    );
    await writeEntries(page, { 'jalon:visit:moving-office': { v: 1, seen: '2026-11-19/1' } });
    await page.goto(`${moving}?changed`);
    await expect(task(page, landlord)).toBeVisible();
    await expect(task(page, telephones)).toBeVisible();
    await expect(task(page, boxes)).toBeHidden();
    await expectShown(page, ['before/1', 'before/3', 'before/3.1', 'before/3.2', 'before/5', 'after/1', 'after/3']);
  });
});

for (const width of [1280, 390]) {
  test(`the open bar fits, has large checkboxes, and no violation at ${String(width)} px`, async ({ page }) => {
    await seedTeamMarks(page);
    await page.setViewportSize({ width, height: 844 });
    await page.goto(`${french.address}?show=open&owner=Ana`);
    await expect(bar(page)).toBeVisible();
    expect(await findViolationsLightAndDark(page)).toEqual([]);
    expect(await pixelsTooWide(page)).toBe(0);
    for (const box of await bar(page).getByRole('checkbox').all()) {
      const { height = 0 } = (await box.boundingBox()) ?? {};
      expect(height).toBeGreaterThanOrEqual(18);
    }
  });
}
