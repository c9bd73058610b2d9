/** Tests the panel of orphans: marks whose item is no longer in the document. */
import type { Locator, Page } from '@playwright/test';
import { downloadWith } from '../support/downloads.ts';
import { boxes, frenchMoving, historySite, moving, movingList } from '../support/history-docset.ts';
import { chooseMore, openFully, phaseLink, task } from '../support/list-page.ts';
import { rewordingOf } from '../support/rewording.ts';
import { doneOn, markKey, seedMarks, storedMark, storedMarks } from '../support/storage.ts';
import { expect, test } from '../support/test.ts';

test.use({ baseURL: historySite, locale: 'en-US', timezoneId: 'UTC' });

function panel(page: Page): Locator {
  return page.getByRole('region', { name: /no longer in this document|ne figure(?:nt)? plus dans ce document/u });
}

test('the panel lists orphans with the last text of their items', async ({ page }) => {
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

test('orphans can be downloaded and imported again', async ({ page }) => {
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

test('dismissed orphans stay hidden in every language and stay stored', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-25T09:00:00Z');
  await seedMarks(page, { 'before/4': { ...doneOn('2026-10-21'), more: 'kept' } }, movingList);
  await page.goto(moving);
  await panel(page).getByRole('button', { name: 'Dismiss' }).focus();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  for (const address of [moving, frenchMoving]) {
    await openFully(page, address);
    await expect(panel(page)).toBeHidden();
  }
  expect(await storedMark(page, 'before/4', movingList)).toEqual({
    ...doneOn('2026-10-21'),
    more: 'kept',
    seen: '2026-11-25T09:00:00.000Z',
  });
  // A later orphan is listed alone.
  await seedMarks(page, { 'before/99': doneOn('2026-10-22') }, movingList);
  await page.goto(moving);
  await expect(panel(page).getByRole('listitem')).toHaveText([/^before\/99/u]);
});

test('dismissing orphans in one tab hides them in another', async ({ context }) => {
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

test('a mark of an item that only another language has is no orphan', async ({ page }) => {
  await seedMarks(page, { 'after/3': doneOn('2026-11-21', { locale: 'en-us' }) }, movingList);
  await openFully(page, frenchMoving);
  await expect(panel(page)).toBeHidden();
  expect(await storedMark(page, 'after/3', movingList)).toEqual(doneOn('2026-11-21', { locale: 'en-us' }));
  await page.goto(moving);
  await expect(task(page, 'Water the plants of the entrance hall.')).toBeChecked();
});

test('cleared and unreadable marks load no panel', async ({ page }) => {
  await seedMarks(page, { 'before/4': { ...doneOn('2026-10-21'), status: 'open' }, 'before/99': { v: 9 } }, movingList);
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await openFully(page, moving);
  expect(loaded.filter((address) => /orphans|moving-office\.json$/u.test(address))).toEqual([]);
  expect(await storedMark(page, 'before/99', movingList)).toEqual({ v: 9 });
});

test('the tick of a renamed id moves to the new id with the wording that was ticked', async ({ page }) => {
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
  ['an older mark', { ...doneOn('2026-11-10'), status: 'open' }, true],
  ['a newer mark', { ...doneOn('2026-11-22'), status: 'open' }, false],
] as const) {
  test(`the newer mark wins when a tick moves to an id with ${what}`, async ({ page }) => {
    await seedMarks(page, { 'before/6': doneOn('2026-11-21'), 'before/5': present }, movingList);
    await openFully(page, moving);
    await expect.poll(() => storedMark(page, 'before/6', movingList)).toBe(null);
    await expect(task(page, /^Ask the caretaker/u)).toBeChecked({ checked: isChecked });
  });
}

test('a tick does not move onto an unreadable entry', async ({ page }) => {
  await seedMarks(page, { 'before/6': doneOn('2026-11-21'), 'before/5': { v: 9 } }, movingList);
  await openFully(page, moving);
  expect(await storedMark(page, 'before/6', movingList)).toEqual(doneOn('2026-11-21'));
  expect(await storedMark(page, 'before/5', movingList)).toEqual({ v: 9 });
});

test('the panel waits for the next visit when the page’s JSON cannot be loaded', async ({ page }) => {
  await seedMarks(page, { 'before/4': doneOn('2026-10-21') }, movingList);
  await page.route('**/*.json', (route) => route.abort());
  await openFully(page, moving);
  await expect(panel(page)).toBeHidden();
  await task(page, boxes).check();
  await page.unroute('**/*.json');
  await page.reload();
  await expect(panel(page)).toBeVisible();
});
