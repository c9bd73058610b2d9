/** Ticks of duties that are no longer in their document. */
import type { Locator, Page } from '@playwright/test';
import { downloadWith } from '../support/downloads.ts';
import { boxes, frenchMoving, historySite, moving, movingList } from '../support/history-docset.ts';
import { chooseMore, phaseLink, task } from '../support/list-page.ts';
import { rewordingOf } from '../support/rewording.ts';
import { doneOn, markKey, seedMarks, storedMark, storedMarks } from '../support/storage.ts';
import { expect, test } from '../support/test.ts';

test.use({ baseURL: historySite, locale: 'en-US', timezoneId: 'UTC' });

function panel(page: Page): Locator {
  return page.getByRole('region', { name: /no longer in this document|ne figure(?:nt)? plus dans ce document/u });
}

/** Waits until all is loaded that a page loads on demand. */
async function settled(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
  await expect(page.getByRole('main')).toBeVisible();
}

test('they are told, with the text that they had', async ({ page }) => {
  await seedMarks(page, { 'before/4': doneOn('2026-10-21'), 'before/99': doneOn('2026-10-22') }, movingList);
  await page.goto(moving);
  await expect(panel(page)).toContainText('2 ticks belong to duties that are no longer in this document');
  await expect(panel(page).getByRole('listitem')).toHaveText([
    /^Return the badges of the old car park to the city council\.\s*Removed on November 2, 2026 · ticked on October 21, 2026$/u,
    /^before\/99\s*Unknown to this version · ticked on October 22, 2026$/u,
  ]);
  await page.goto(frenchMoving);
  await expect(panel(page).getByRole('listitem').first()).toHaveText(
    /^Rendre à la mairie les badges de l'ancien parking\.\s*Retirée le 2 novembre 2026 · cochée le 21 octobre 2026$/u,
  );
});

test('they can be downloaded, as a file that can be imported', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-25T09:00:00Z');
  await seedMarks(page, { 'before/4': doneOn('2026-10-21'), 'before/99': doneOn('2026-10-22') }, movingList);
  await page.goto(moving);
  const { name, content } = await downloadWith(page, panel(page).getByRole('button', { name: 'Download' }));
  expect(name).toBe('jalon-moving-office-2026-11-25.json');
  expect(JSON.parse(content)).toMatchObject({
    version: 1,
    exportedAt: '2026-11-25T09:00:00.000Z',
    marks: {
      'moving-office': {
        'before/4': {
          text: 'Return the badges of the old car park to the city council.',
          removed: '2026-11-02',
          status: 'done',
          at: '2026-10-21T10:00:00.000Z',
        },
        'before/99': { status: 'done', at: '2026-10-22T10:00:00.000Z' },
      },
    },
  });
  await expect(panel(page)).toBeVisible();
  await page.evaluate(() => {
    localStorage.clear();
  });
  await page.reload();
  await chooseMore(page, 'Import a file…');
  const dialog = page.getByRole('dialog', { name: 'Import a file' });
  await dialog
    .locator('input[type="file"]')
    .setInputFiles({ name: 'orphans.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  await expect(dialog.getByText('Not in this document, and kept: 2')).toBeVisible();
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect(dialog).toBeHidden();
  expect(await storedMark(page, 'before/4', movingList)).toEqual(doneOn('2026-10-21'));
});

test('dismissed, they are not told again in any language, and stay stored', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-25T09:00:00Z');
  await seedMarks(page, { 'before/4': { ...doneOn('2026-10-21'), more: 'kept' } }, movingList);
  await page.goto(moving);
  await panel(page).getByRole('button', { name: 'Dismiss' }).focus();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  for (const address of [moving, frenchMoving]) {
    await settled(page, address);
    await expect(panel(page)).toBeHidden();
  }
  expect(await storedMark(page, 'before/4', movingList)).toEqual({
    ...doneOn('2026-10-21'),
    more: 'kept',
    seen: '2026-11-25T09:00:00.000Z',
  });
  // One that comes later is told for itself.
  await seedMarks(page, { 'before/99': doneOn('2026-10-22') }, movingList);
  await page.goto(moving);
  await expect(panel(page).getByRole('listitem')).toHaveText([/^before\/99/u]);
});

test('dismissed in one tab, they are gone from the other', async ({ context }) => {
  const page = await context.newPage();
  const other = await context.newPage();
  await seedMarks(page, { 'before/4': doneOn('2026-10-21') }, movingList);
  await page.goto(moving);
  await other.goto(moving);
  await panel(page).getByRole('button', { name: 'Download' }).focus();
  await task(other, boxes).check();
  await expect(task(page, boxes)).toBeChecked();
  await expect(panel(page).getByRole('button', { name: 'Download' })).toBeFocused();
  await panel(other).getByRole('button', { name: 'Dismiss' }).click();
  await expect(panel(page)).toBeHidden();
});

test('nothing is said of a duty that only another language has', async ({ page }) => {
  await seedMarks(page, { 'after/3': doneOn('2026-11-21', { locale: 'en-us' }) }, movingList);
  await settled(page, frenchMoving);
  await expect(panel(page)).toBeHidden();
  expect(await storedMark(page, 'after/3', movingList)).toEqual(doneOn('2026-11-21', { locale: 'en-us' }));
  await page.goto(moving);
  await expect(task(page, 'Water the plants of the entrance hall.')).toBeChecked();
});

test('nothing is said, and nothing is loaded, of what was taken back or cannot be read', async ({ page }) => {
  await seedMarks(page, { 'before/4': { ...doneOn('2026-10-21'), status: 'open' }, 'before/99': { v: 9 } }, movingList);
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await settled(page, moving);
  expect(loaded.filter((address) => /orphans|moving-office\.json$/u.test(address))).toEqual([]);
  expect(await storedMark(page, 'before/99', movingList)).toEqual({ v: 9 });
});

test('a tick of a duty that goes by another id now moves there, as one for the wording that was ticked', async ({
  page,
}) => {
  const caretaker = /^Ask the caretaker/u;
  await seedMarks(page, { 'before/6': doneOn('2026-11-21', { locale: 'en-us' }) }, movingList);
  await page.goto(moving);
  await expect(task(page, caretaker)).toBeChecked();
  await expect(phaseLink(page, /Before/u)).toContainText('1/5');
  expect(await storedMark(page, 'before/5', movingList)).toEqual(
    doneOn('2026-11-21', { locale: 'en-us', wording: '2026-11-02' }),
  );
  await expect(rewordingOf(page, caretaker)).toBeHidden();
  expect(Object.keys(await storedMarks(page))).toEqual([markKey('before/5', { list: movingList })]);
  await expect(panel(page)).toBeHidden();
});

for (const [what, present, isChecked] of [
  ['an older one', { ...doneOn('2026-11-10'), status: 'open' }, true],
  ['a newer one', { ...doneOn('2026-11-22'), status: 'open' }, false],
] as const) {
  test(`of a tick that moves and ${what} at its new place, the newer holds`, async ({ page }) => {
    await seedMarks(page, { 'before/6': doneOn('2026-11-21'), 'before/5': present }, movingList);
    await settled(page, moving);
    await expect.poll(() => storedMark(page, 'before/6', movingList)).toBe(null);
    await expect(task(page, /^Ask the caretaker/u)).toBeChecked({ checked: isChecked });
  });
}

test('a tick does not move onto an entry that cannot be read', async ({ page }) => {
  await seedMarks(page, { 'before/6': doneOn('2026-11-21'), 'before/5': { v: 9 } }, movingList);
  await settled(page, moving);
  expect(await storedMark(page, 'before/6', movingList)).toEqual(doneOn('2026-11-21'));
  expect(await storedMark(page, 'before/5', movingList)).toEqual({ v: 9 });
});

test('where the page’s JSON cannot be loaded nothing is said, nothing is lost, and the next visit tells', async ({
  page,
}) => {
  await seedMarks(page, { 'before/4': doneOn('2026-10-21') }, movingList);
  await page.route('**/*.json', (route) => route.abort());
  await settled(page, moving);
  await expect(panel(page)).toBeHidden();
  await task(page, boxes).check();
  await page.unroute('**/*.json');
  await page.reload();
  await expect(panel(page)).toBeVisible();
});
