/** Tests projects: several sets of marks side by side. */
import type { Locator, Page } from '@playwright/test';
import { downloadWith } from '../support/downloads.ts';
import { chooseMore, detailsOf, notice, openEditor, phaseLink, task } from '../support/list-page.ts';
import { english } from '../support/site-list.ts';
import { doneOn, markKey, seedStorage, storedEntries } from '../support/storage.ts';
import { expect, test } from '../support/test.ts';

test.use({ locale: 'en-US' });

/** Creates a project, which the page then shows. */
async function create(page: Page, name: string): Promise<void> {
  await chooseMore(page, /^Projects/u);
  const dialog = page.getByRole('dialog', { name: 'Projects' });
  await dialog.getByRole('textbox', { name: 'New project' }).fill(name);
  await Promise.all([page.waitForEvent('load'), dialog.getByRole('button', { name: 'Create' }).click()]);
}

/** Opens the dialog of projects and finds a button of one project. */
async function buttonOf(page: Page, action: string, name: string): Promise<Locator> {
  await chooseMore(page, /^Projects/u);
  const dialog = page.getByRole('dialog', { name: 'Projects' });
  return dialog.getByRole('button', { name: new RegExp(`^${action} .*${name}`, 'u') });
}

async function choose(page: Page, action: string, name: string): Promise<void> {
  await (await buttonOf(page, action, name)).click();
}

/** Returns the id of the project with a name. */
async function idOf(page: Page, name: string): Promise<string> {
  const entries = Object.entries(await storedEntries(page));
  return (
    entries.find(([key, entry]) => key.startsWith('jalon:engagement:') && entry.includes(name))?.[0].slice(17) ?? ''
  );
}

test('a single project has no name, and is not shown', async ({ page }) => {
  await page.goto(english.address);
  await task(page, english.first).check();
  await expect(page.locator('[data-project]')).toBeHidden();
  expect(Object.keys(await storedEntries(page)).filter((key) => key.startsWith('jalon:engagement'))).toEqual([]);
});

test('a new project starts empty, is named on the page, and has its marks to itself', async ({ page }) => {
  await page.goto(english.address);
  await task(page, english.first).check();
  await create(page, 'Contoso <b>AG</b>');
  await expect(page.getByRole('button', { name: 'Contoso <b>AG</b>' })).toBeVisible();
  await expect(task(page, english.first)).not.toBeChecked();
  await task(page, english.adoption).check();
  const id = await idOf(page, 'Contoso');
  expect(
    Object.keys(await storedEntries(page))
      .filter((key) => key.startsWith('jalon:marks:'))
      .sort(),
  ).toEqual([markKey('general/1'), markKey('general/4', { project: id })].sort());
  await page.goto('/fr-fr/your-responsibilities/');
  await expect(page.getByRole('button', { name: 'Contoso' })).toBeVisible();
  await expect(phaseLink(page, /Général/u)).toContainText('1/27');
  await page.goto(english.address);
  await choose(page, 'Open', 'First project');
  await expect(task(page, english.first)).toBeChecked();
  await expect(task(page, english.adoption)).not.toBeChecked();
});

test('two windows show two projects at once', async ({ context }) => {
  const page = await context.newPage();
  await page.goto(english.address);
  await task(page, english.first).check();
  await expect(notice(page)).toBeVisible();
  const other = await context.newPage();
  await other.goto(english.address);
  await create(other, 'Contoso');
  await task(other, english.adoption).check();
  await page.reload();
  await expect(task(page, english.first)).toBeChecked();
  await expect(task(page, english.adoption)).not.toBeChecked();
  await expect(page.getByRole('button', { name: 'Contoso' })).toBeHidden();
});

test('the first project can be renamed', async ({ page }) => {
  await page.goto(english.address);
  await choose(page, 'Rename', 'First project');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Fabrikam');
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  await expect(page.getByRole('button', { name: 'Fabrikam' })).toBeVisible();
  await page.getByRole('button', { name: 'Fabrikam' }).click();
  await expect(page.getByRole('dialog', { name: 'Projects' })).toContainText('shown now');
});

test('a project is downloaded alone, with its name and log', async ({ page }) => {
  await page.goto(english.address);
  await task(page, english.first).check();
  await create(page, 'Contoso');
  const editor = await openEditor(page, english.adoption);
  await editor.getByRole('combobox', { name: 'Owner' }).fill('Ana');
  await page.keyboard.press('Escape');
  await expect(detailsOf(page, english.adoption)).toContainText('Ana');
  const { name, content } = await downloadWith(page, await buttonOf(page, 'Download', 'Contoso'));
  expect(name).toMatch(/^jalon-Contoso-\d{4}-\d\d-\d\d\.json$/u);
  const file = JSON.parse(content) as Record<string, unknown>;
  expect(file).toMatchObject({
    version: 1,
    engagement: { name: 'Contoso' },
    marks: { 'your-responsibilities': { 'general/4': { status: 'open', owner: ['Ana', expect.any(String)] } } },
  });
  expect(file['log']).toHaveLength(1);
  expect(JSON.stringify(file)).not.toContain('general/1"');
});

test('erasing a project removes its entries and nothing else, and can be undone', async ({ page }) => {
  await seedStorage(page, {
    [markKey('general/1')]: doneOn('2026-11-20'),
    [markKey('general/1', { project: 'e1' })]: doneOn('2026-11-20'),
    [markKey('general/2', { project: 'e1' })]: doneOn('2026-11-20'),
    [markKey('general/1', { project: 'e11' })]: doneOn('2026-11-20'),
    'jalon:engagement:e1': { v: 1, name: 'Contoso', at: '2026-11-20T10:00:00.000Z' },
    'jalon:engagement:e11': { v: 1, name: 'Fabrikam', at: '2026-11-20T10:00:00.000Z' },
    'jalon:engagement': 'e1',
    'jalon:theme': 'dark',
    mine: 'not Jalon’s',
  });
  await page.goto(english.address);
  await expect(page.getByRole('button', { name: 'Contoso' })).toBeVisible();
  const before = await storedEntries(page);
  await choose(page, 'Erase', 'Contoso');
  const dialog = page.getByRole('dialog', { name: /Erase/u });
  await expect(dialog).toContainText('2 duties with their statuses');
  await Promise.all([page.waitForEvent('load'), dialog.getByRole('button', { name: 'Erase' }).click()]);
  await expect(notice(page)).toContainText('erased');
  const after = await storedEntries(page);
  expect(Object.keys(after).filter((key) => key.includes(':e1:') || key.endsWith(':e1'))).toEqual([]);
  for (const key of [
    markKey('general/1'),
    markKey('general/1', { project: 'e11' }),
    'jalon:engagement:e11',
    'jalon:theme',
    'mine',
  ]) {
    expect(after[key]).toBe(before[key]);
  }
  await Promise.all([page.waitForEvent('load'), notice(page).getByRole('button', { name: 'Undo' }).click()]);
  const again = await storedEntries(page);
  expect(again[markKey('general/2', { project: 'e1' })]).toBe(before[markKey('general/2', { project: 'e1' })]);
  await choose(page, 'Open', 'Contoso');
  await expect(phaseLink(page, /General/u)).toContainText('2/27');
});

test('a page shows the first project if the chosen one was erased in another window', async ({ page }) => {
  await seedStorage(page, { 'jalon:engagement': 'gone', [markKey('general/1')]: doneOn('2026-11-20') });
  await page.goto(english.address);
  await expect(task(page, english.first)).toBeChecked();
  await expect(page.locator('[data-project]')).toBeHidden();
});

test('a blank name creates no project', async ({ page }) => {
  await page.goto(english.address);
  await chooseMore(page, /^Projects/u);
  const dialog = page.getByRole('dialog', { name: 'Projects' });
  await dialog.getByRole('textbox', { name: 'New project' }).fill('   ');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(dialog.getByRole('textbox', { name: 'New project' })).toBeFocused();
  expect(Object.keys(await storedEntries(page)).filter((key) => key.startsWith('jalon:engagement:'))).toEqual([]);
});
