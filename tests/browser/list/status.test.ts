/** Tests the statuses of a task, and what they do to tallies. */
import { expect, test } from '../support/test.ts';
import { detailsOf, openEditor, phaseLink, rowOf, task } from '../support/list-page.ts';
import { english } from '../support/site-list.ts';
import { doneOn, markKey, seedStorage, storedMark } from '../support/storage.ts';

test.use({ locale: 'en-US' });

test('a task in progress has a mixed checkbox and a word, and does not count as done', async ({ page }) => {
  await page.goto(english.address);
  const editor = await openEditor(page, english.first);
  await editor.getByRole('radio', { name: 'In progress' }).check();
  await expect(task(page, english.first)).toBeChecked({ indeterminate: true });
  await expect(detailsOf(page, english.first)).toHaveText('In progress');
  await expect(task(page, english.first)).toHaveAccessibleDescription('In progress');
  await expect(phaseLink(page, /General/u)).toContainText('0/27');
  await page.reload();
  await expect(task(page, english.first)).toBeChecked({ indeterminate: true });
  await expect(detailsOf(page, english.first)).toHaveText('In progress');
  await task(page, english.first).click();
  await expect(task(page, english.first)).toBeChecked();
  await expect(detailsOf(page, english.first)).toHaveCount(0);
});

test('a task that is not applicable shows its reason and leaves the tally', async ({ page }) => {
  await page.goto(english.address);
  const editor = await openEditor(page, english.adoption);
  await editor.getByRole('radio', { name: 'Not applicable' }).check();
  await editor.getByRole('textbox', { name: 'Reason (optional)' }).fill('No <b>users</b> yet');
  await page.keyboard.press('Escape');
  await expect(detailsOf(page, english.adoption)).toHaveText(/^Not applicable: .No <b>users<\/b> yet.$/u);
  await expect(phaseLink(page, /General/u)).toContainText('0/26');
  await expect(page.getByText('0 of 59 done')).toBeVisible();
  await page.reload();
  await expect(phaseLink(page, /General/u)).toContainText('0/26');
  await expect(detailsOf(page, english.adoption)).toContainText('Not applicable');
  expect(await storedMark(page, 'general/4')).toMatchObject({
    status: 'not-applicable',
    reason: 'No <b>users</b> yet',
  });
  await task(page, english.adoption).click();
  await expect(phaseLink(page, /General/u)).toContainText('1/27');
});

test('a phase without applicable tasks is complete, and no number is divided by zero', async ({ page }) => {
  const marks = ['1', '2', '3', '4'].map((place) => [
    markKey(`initiate-phase/${place}`),
    doneOn('2026-11-20', { status: 'not-applicable' }),
  ]);
  await seedStorage(page, Object.fromEntries(marks) as Record<string, unknown>);
  await page.goto(english.address);
  const phase = phaseLink(page, /Initiate/u);
  await expect(phase).toContainText('Not applicable');
  await expect(phase.locator('svg')).toHaveAttribute('data-extent', 'all');
  const bar = page.getByRole('progressbar', { name: 'Progress: Initiate phase' });
  await expect(bar).toHaveJSProperty('position', 1);
  await expect(page.getByText('0 of 56 done')).toBeVisible();
  expect(await page.locator('body').textContent()).not.toMatch(/NaN|Infinity/u);
});

test('a parent counts and ticks only its applicable leaves', async ({ page }) => {
  await page.goto(english.address);
  const [lead, technical, resource] = english.leaves;
  const tally = rowOf(page, english.parent).locator('> div').first();
  await expect(tally).toContainText('0/3');
  await (await openEditor(page, lead)).getByRole('radio', { name: 'Not applicable' }).check();
  await expect(tally).toContainText('0/2');
  await task(page, english.parent).click();
  await expect(task(page, english.parent)).toBeChecked();
  await expect(tally).toContainText('2/2');
  await expect(task(page, lead)).not.toBeChecked();
  for (const name of [technical, resource]) await expect(task(page, name)).toBeChecked();
  await task(page, english.parent).click();
  await expect(task(page, english.parent)).not.toBeChecked();
  await expect(detailsOf(page, lead)).toHaveText('Not applicable');
  for (const name of [technical, resource]) {
    await (await openEditor(page, name)).getByRole('radio', { name: 'Not applicable' }).check();
  }
  await expect(detailsOf(page, english.parent)).toHaveText('Not applicable');
  await expect(task(page, english.parent)).not.toBeChecked();
});

test('the status can be chosen by keyboard alone, and Escape returns the focus', async ({ page }) => {
  await page.goto(english.address);
  await task(page, english.first).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'Open' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(detailsOf(page, english.first)).toHaveText('In progress');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('radio')).toHaveCount(0);
  await expect(
    page.getByRole('button', { name: 'Status, note, owner and date of general/1', exact: true }),
  ).toBeFocused();
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('the button beside a task opens its editor', async ({ page }) => {
    await page.goto(english.address);
    await page.getByRole('button', { name: 'Status, note, owner and date of general/1', exact: true }).tap();
    await page.getByRole('radio', { name: 'In progress' }).tap();
    await expect(detailsOf(page, english.first)).toHaveText('In progress');
  });
});
