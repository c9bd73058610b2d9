/** Tests when a page marks a ticked task as reworded, and what it shows. */
import { expect, test } from '../support/test.ts';
import {
  archive,
  frenchMoving,
  historySite,
  landlord,
  moving,
  movingList,
  telephones,
} from '../support/history-docset.ts';
import { task } from '../support/list-page.ts';
import { openRewording, rewordedLine, rewordingNotice, rewordingOf } from '../support/rewording.ts';
import { doneOn, seedMarks, storedMark, markKey, writeEntries } from '../support/storage.ts';

test.use({ baseURL: historySite, locale: 'en-US' });

test('a tick given to an earlier wording shows both wordings and the choice', async ({ page }) => {
  await seedMarks(
    page,
    { 'after/1': doneOn('2026-11-10', { locale: 'en-us' }), 'before/2': doneOn('2026-11-10') },
    movingList,
  );
  await page.goto(moving);
  await expect(task(page, telephones)).toBeChecked();
  await expect(rewordingNotice(page)).toHaveText('1 duty changed its wording after you ticked it');
  await expect(page.getByText(rewordedLine).filter({ visible: true })).toHaveCount(1);
  const details = await openRewording(page, telephones);
  await expect(details.getByRole('term')).toHaveText(['Before', 'Now']);
  await expect(details.getByRole('definition')).toHaveText([
    'Call every telephone removed: once to test it.',
    'Call every telephone added: twice to test it added: , from inside and from outside.',
  ]);
  const item = 'Call every telephone twice to test it, from inside and from outside.';
  await expect(details.getByRole('button')).toHaveText(['Keep my tick', 'Clear my tick']);
  await expect(details.getByRole('button', { name: `Keep my tick: ${item}`, exact: true })).toBeVisible();
  await expect(details.getByRole('button', { name: `Clear my tick: ${item}`, exact: true })).toBeVisible();
});

test('a task shows no line if it is not ticked, or was ticked after its rewording, even on the same day', async ({
  page,
}) => {
  await page.clock.setFixedTime('2026-11-20T09:00:00Z');
  await page.goto(moving);
  await task(page, landlord).check();
  await task(page, archive).click();
  expect(await storedMark(page, 'before/1', movingList)).toMatchObject({ locale: 'en-us', wording: '2026-11-20' });
  expect(await storedMark(page, 'before/3.1', movingList)).toEqual({
    v: 1,
    status: 'done',
    at: '2026-11-20T09:00:00.000Z',
    locale: 'en-us',
  });
  await page.reload();
  await expect(task(page, landlord)).toBeChecked();
  await expect(page.getByText(rewordedLine).filter({ visible: true })).toHaveCount(0);
  await expect(rewordingNotice(page)).toBeHidden();
});

test('a mark without a wording is compared by its day', async ({ page }) => {
  await seedMarks(page, { 'before/1': doneOn('2026-11-19'), 'after/1': doneOn('2026-11-21') }, movingList);
  await page.goto(moving);
  await expect(rewordingOf(page, landlord)).toBeVisible();
  await expect(task(page, telephones)).toBeChecked();
  await expect(rewordingOf(page, telephones)).toBeHidden();
});

test('a task that was reworded twice shows the wording that was ticked', async ({ page }) => {
  await seedMarks(page, { 'before/1': doneOn('2026-11-10', { locale: 'en-us', wording: '2026-11-02' }) }, movingList);
  await page.goto(moving);
  const details = await openRewording(page, landlord);
  await expect(details.getByRole('definition').first()).toHaveText(/three weeks ahead/u);
  await seedMarks(page, { 'before/1': doneOn('2026-10-10', { locale: 'en-us' }) }, movingList);
  await page.goto(moving);
  await openRewording(page, landlord);
  await expect(details.getByRole('definition').first()).toHaveText(/landlord of the new building\.$/u);
});

test('a reworded parent shows its line once all its leaves are done, and keeping its tick keeps theirs', async ({
  page,
}) => {
  await page.clock.setFixedTime('2026-11-25T09:00:00Z');
  await seedMarks(page, { 'before/3.1': doneOn('2026-11-10') }, movingList);
  await page.goto(moving);
  await expect(rewordingOf(page, archive)).toBeHidden();
  await seedMarks(page, { 'before/3.2': doneOn('2026-11-21') }, movingList);
  await page.goto(moving);
  const details = await openRewording(page, archive);
  await expect(details.getByRole('definition').first()).toHaveText('Name the people who pack the archive:');
  await details.getByRole('button', { name: /^Keep my tick/u }).click();
  await expect(details).toBeHidden();
  await page.reload();
  await expect(task(page, archive)).toBeChecked();
  await expect(rewordingOf(page, archive)).toBeHidden();
  expect((await storedMark(page, 'before/3.1', movingList))?.at).toBe('2026-11-25T09:00:00.000Z');
});

test('a tick is compared with the wordings of the page’s language', async ({ page }) => {
  await seedMarks(page, { 'before/1': doneOn('2026-11-10', { locale: 'fr-fr', wording: '2026-11-02' }) }, movingList);
  await page.goto(frenchMoving);
  await expect(task(page, /^Convenir du jour/u)).toBeChecked();
  await expect(rewordingOf(page, /^Convenir du jour/u)).toBeHidden();
  await page.goto(moving);
  await expect(rewordingOf(page, landlord)).toBeVisible();
  await seedMarks(page, { 'before/1': doneOn('2026-10-10', { locale: 'en-us' }) }, movingList);
  await page.goto(frenchMoving);
  const details = rewordingOf(page, /^Convenir du jour/u);
  await details.getByText('La formulation a changé le 2 novembre 2026, après que vous avez coché').click();
  await expect(details.getByRole('definition').first()).toHaveText(/nouvel immeuble\.$/u);
  await details.getByRole('button', { name: /^Garder ma coche : Convenir du jour/u }).click();
  await expect(details).toBeHidden();
});

test('another tab follows when a tick is kept, and when an outdated tick is stored', async ({ context }) => {
  const page = await context.newPage();
  const other = await context.newPage();
  await seedMarks(page, { 'after/1': doneOn('2026-11-10') }, movingList);
  await page.goto(moving);
  await other.goto(moving);
  await (await openRewording(other, telephones)).getByRole('button', { name: /^Keep my tick/u }).click();
  await expect(rewordingOf(page, telephones)).toBeHidden();
  await expect(rewordingNotice(page)).toBeHidden();
  // A tab that was opened before the rewording stores no wording.
  await writeEntries(other, {
    [markKey('before/1', { list: movingList })]: doneOn('2026-11-21', { locale: 'en-us' }),
  });
  await expect(rewordingOf(page, landlord)).toBeVisible();
  await expect(rewordingNotice(page)).toHaveText('1 duty changed its wording after you ticked it');
});
