/** Tests ticks: of tasks and parents, in other languages and in other tabs. */
import { expect, test } from '../support/test.ts';
import { phaseLink, task } from '../support/list-page.ts';
import { english, french } from '../support/site-list.ts';
import { storedEntries } from '../support/storage.ts';

test('a tick is there and counted after a reload, also in English', async ({ page }) => {
  await page.goto(french.address);
  await task(page, french.first).check();
  await page.reload();
  await expect(task(page, french.first)).toBeChecked();
  await expect(phaseLink(page, /Général/u)).toContainText('1/27');
  await expect(page.locator('#general > header')).toContainText('1 sur 27');
  await expect(page.getByRole('progressbar', { name: 'Avancement : Général' })).toHaveJSProperty('value', 1);
  await expect(page.getByText('1 sur 60 terminées')).toBeVisible();
  await page.goto(english.address);
  await expect(task(page, 'Develop and carry out your success plan.')).toBeChecked();
  await expect(phaseLink(page, /General/u)).toContainText('1/27');
});

test('a tick that is cleared stays cleared after a reload', async ({ page }) => {
  await page.goto(french.address);
  await task(page, french.first).check();
  await task(page, french.first).uncheck();
  await page.reload();
  await expect(task(page, french.first)).not.toBeChecked();
  await expect(phaseLink(page, /Général/u)).toContainText('0/27');
});

test('a task can be ticked by a click on its text and with the space bar', async ({ page }) => {
  await page.goto(french.address);
  await page.getByText(french.first).click();
  await expect(task(page, french.first)).toBeChecked();
  await task(page, french.first).press('Space');
  await expect(task(page, french.first)).not.toBeChecked();
});

test('a parent shows whether none, some or all of its leaves are ticked', async ({ page }) => {
  await page.goto(french.address);
  const parent = task(page, french.parent);
  const leaves = french.leaves.map((name) => task(page, name));
  await expect(parent).not.toBeChecked();
  await leaves[0]?.check();
  await expect(parent).toBeChecked({ indeterminate: true });
  await leaves[1]?.check();
  await leaves[2]?.check();
  await expect(parent).toBeChecked();
  await expect(phaseLink(page, /Général/u)).toContainText('3/27');
  await page.reload();
  await expect(parent).toBeChecked();
  await leaves[1]?.uncheck();
  await expect(parent).toBeChecked({ indeterminate: true });
});

test('a parent ticks and clears all its leaves, and stores no mark for itself', async ({ page }) => {
  await page.goto(french.address);
  await task(page, french.leaves[1]).check();
  await task(page, french.parent).click();
  for (const name of french.leaves) await expect(task(page, name)).toBeChecked();
  const marks = Object.keys(await storedEntries(page)).filter((key) => key.startsWith('jalon:marks:'));
  expect(marks.sort()).toEqual(
    ['3.1', '3.2', '3.3'].map((place) => `jalon:marks:default:your-responsibilities:general/${place}`),
  );
  await task(page, french.parent).click();
  for (const name of french.leaves) await expect(task(page, name)).not.toBeChecked();
});

test('a phase is complete when all its tasks are done', async ({ page }) => {
  await page.goto(french.address);
  for (const box of await page.locator('#initiate-phase').getByRole('checkbox').all()) await box.check();
  await expect(phaseLink(page, /lancement/u)).toContainText('4/4');
  await expect(phaseLink(page, /lancement/u).locator('svg')).toHaveAttribute('data-extent', 'all');
});

test('a tick in one document does not tick the same task in another', async ({ page }) => {
  await page.goto(french.address);
  await task(page, french.first).check();
  await page.getByRole('link', { name: /Vos responsabilités liées à Office/u }).click();
  await expect(page).toHaveURL(/\/fr-fr\/us-gov-appendix-your-responsibilities\/$/u);
  await expect(task(page, french.first)).not.toBeChecked();
  await expect(page.getByText('0 sur 62 terminées')).toBeVisible();
});

test('the landing page shows the progress of each list', async ({ page }) => {
  await page.goto(french.address);
  await task(page, french.first).check();
  await page.goto('/fr-fr/');
  const card = page.getByRole('article').filter({ hasText: '1 sur 60 terminées' });
  await expect(card.getByRole('heading')).toHaveText('Vos responsabilités');
  await card.getByRole('link', { name: /Général/u }).click();
  await expect(page).toHaveURL(/\/fr-fr\/your-responsibilities\/#general$/u);
});

test('open tabs follow each other, in different languages', async ({ context }) => {
  const first = await context.newPage();
  const second = await context.newPage();
  await first.goto(french.address);
  await second.goto(english.address);
  await task(first, french.first).check();
  await expect(task(second, 'Develop and carry out your success plan.')).toBeChecked();
  await expect(phaseLink(second, /General/u)).toContainText('1/27');
  await task(second, /^Provide overall project/u).click();
  for (const name of french.leaves) await expect(task(first, name)).toBeChecked();
  await expect(phaseLink(first, /Général/u)).toContainText('4/27');
});

test('a page from the back/forward cache shows ticks that were made meanwhile', async ({ context }) => {
  const page = await context.newPage();
  await page.goto(french.address);
  await page.goto('/fr-fr/guide/');
  const other = await context.newPage();
  await other.goto(french.address);
  await task(other, french.first).check();
  await page.goBack();
  await expect(task(page, french.first)).toBeChecked();
});
