/** Duties whose wording changed after they were ticked: when that is said, and what. */
import { expect, test } from '@playwright/test';
import {
  archive,
  frenchMoving,
  historySite,
  landlord,
  leaveMarks,
  line,
  lineOf,
  moving,
  openLine,
  storedMark,
  summary,
  telephones,
  tickOf,
} from '../support/history-page.ts';
import { duty } from '../support/list-page.ts';

test.use({ baseURL: historySite, locale: 'en-US' });

test('a tick for an earlier wording is said so, with both wordings and the choice', async ({ page }) => {
  await leaveMarks(page, { 'after/1': tickOf('2026-11-10', { locale: 'en-us' }), 'before/2': tickOf('2026-11-10') });
  await page.goto(moving);
  await expect(duty(page, telephones)).toBeChecked();
  await expect(summary(page)).toHaveText('1 duty changed its wording after you ticked it');
  await expect(page.getByText(line).filter({ visible: true })).toHaveCount(1);
  const details = await openLine(page, telephones);
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

test('nothing is said of what was ticked after it changed, even on the same day, nor of what is not ticked', async ({
  page,
}) => {
  await page.clock.setFixedTime('2026-11-20T09:00:00Z');
  await page.goto(moving);
  await duty(page, landlord).check();
  await duty(page, archive).click();
  expect(await storedMark(page, 'before/1')).toMatchObject({ locale: 'en-us', wording: '2026-11-20' });
  expect(await storedMark(page, 'before/3.1')).toEqual({
    v: 1,
    status: 'done',
    at: '2026-11-20T09:00:00.000Z',
    locale: 'en-us',
  });
  await page.reload();
  await expect(duty(page, landlord)).toBeChecked();
  await expect(page.getByText(line).filter({ visible: true })).toHaveCount(0);
  await expect(summary(page)).toBeHidden();
});

test('a mark that does not say its wording goes by its day', async ({ page }) => {
  await leaveMarks(page, { 'before/1': tickOf('2026-11-19'), 'after/1': tickOf('2026-11-21') });
  await page.goto(moving);
  await expect(lineOf(page, landlord)).toBeVisible();
  await expect(duty(page, telephones)).toBeChecked();
  await expect(lineOf(page, telephones)).toBeHidden();
});

test('of several changes, the wording that was ticked is the one that is shown', async ({ page }) => {
  await leaveMarks(page, { 'before/1': tickOf('2026-11-10', { locale: 'en-us', wording: '2026-11-02' }) });
  await page.goto(moving);
  const details = await openLine(page, landlord);
  await expect(details.getByRole('definition').first()).toHaveText(/three weeks ahead/u);
  await leaveMarks(page, { 'before/1': tickOf('2026-10-10', { locale: 'en-us' }) });
  await page.goto(moving);
  await openLine(page, landlord);
  await expect(details.getByRole('definition').first()).toHaveText(/landlord of the new building\.$/u);
});

test('a parent is asked about when all below it is done, and keeping it keeps its leaves', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-25T09:00:00Z');
  await leaveMarks(page, { 'before/3.1': tickOf('2026-11-10') });
  await page.goto(moving);
  await expect(lineOf(page, archive)).toBeHidden();
  await leaveMarks(page, { 'before/3.2': tickOf('2026-11-21') });
  await page.goto(moving);
  const details = await openLine(page, archive);
  await expect(details.getByRole('definition').first()).toHaveText('Name the people who pack the archive:');
  await details.getByRole('button', { name: /^Keep my tick/u }).click();
  await expect(details).toBeHidden();
  await page.reload();
  await expect(duty(page, archive)).toBeChecked();
  await expect(lineOf(page, archive)).toBeHidden();
  expect((await storedMark(page, 'before/3.1'))?.at).toBe('2026-11-25T09:00:00.000Z');
});

test('each language asks for itself', async ({ page }) => {
  await leaveMarks(page, { 'before/1': tickOf('2026-11-10', { locale: 'fr-fr', wording: '2026-11-02' }) });
  await page.goto(frenchMoving);
  await expect(duty(page, /^Convenir du jour/u)).toBeChecked();
  await expect(lineOf(page, /^Convenir du jour/u)).toBeHidden();
  await page.goto(moving);
  await expect(lineOf(page, landlord)).toBeVisible();
  await leaveMarks(page, { 'before/1': tickOf('2026-10-10', { locale: 'en-us' }) });
  await page.goto(frenchMoving);
  const details = lineOf(page, /^Convenir du jour/u);
  await details.getByText('La formulation a changé le 2 novembre 2026, après que vous avez coché').click();
  await expect(details.getByRole('definition').first()).toHaveText(/nouvel immeuble\.$/u);
  await details.getByRole('button', { name: /^Garder ma coche : Convenir du jour/u }).click();
  await expect(details).toBeHidden();
});

test('other tabs follow, both what is ticked there and what is settled there', async ({ context }) => {
  const page = await context.newPage();
  const other = await context.newPage();
  await leaveMarks(page, { 'after/1': tickOf('2026-11-10') });
  await page.goto(moving);
  await other.goto(moving);
  await (await openLine(other, telephones)).getByRole('button', { name: /^Keep my tick/u }).click();
  await expect(lineOf(page, telephones)).toBeHidden();
  await expect(summary(page)).toBeHidden();
  // As a tab does that has been open since before the change.
  await other.evaluate(
    ([key, entry]) => {
      localStorage.setItem(key, entry);
    },
    ['jalon:marks:default:moving-office:before/1', JSON.stringify(tickOf('2026-11-21', { locale: 'en-us' }))] as const,
  );
  await expect(lineOf(page, landlord)).toBeVisible();
  await expect(summary(page)).toHaveText('1 duty changed its wording after you ticked it');
});
