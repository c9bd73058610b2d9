/** Tests what a page with reworded tasks loads, looks like and prints. */
import { expect, test } from '../support/test.ts';
import { pixelsTooWide, recordedShifts, recordShifts } from '../support/layout.ts';
import { findViolationsLightAndDark } from '../support/axe.ts';
import { boxes, historySite, landlord, moving, movingList, telephones } from '../support/history-docset.ts';
import { task } from '../support/list-page.ts';
import { openRewording, rewordedLine, rewordingNotice, rewordingOf } from '../support/rewording.ts';
import { doneOn, seedMarks } from '../support/storage.ts';

test.use({ baseURL: historySite, locale: 'en-US' });

test('the page’s JSON is requested once, when the first line is opened', async ({ page }) => {
  await seedMarks(page, { 'after/1': doneOn('2026-11-10'), 'before/1': doneOn('2026-11-10') }, movingList);
  const requested: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/moving-office.json')) requested.push(new URL(request.url()).pathname);
  });
  await page.goto(moving, { waitUntil: 'networkidle' });
  expect(requested).toEqual([]);
  for (const name of [telephones, landlord]) {
    await expect((await openRewording(page, name)).getByRole('definition').first()).not.toBeEmpty();
  }
  expect(requested).toEqual(['/en-us/moving-office.json']);
});

test('the first frame shows which tasks were reworded, and nothing moves', async ({ page }) => {
  await seedMarks(page, { 'after/1': doneOn('2026-11-10'), 'before/1': doneOn('2026-11-10') }, movingList);
  // Only the script in the head runs: what it draws must be complete.
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(moving);
  await expect(rewordingOf(page, telephones)).toBeVisible();
  await expect(rewordingNotice(page)).toHaveText('2 duties changed their wording after you ticked them');
  await page.unroute('**/*.js');
  await recordShifts(page);
  await page.goto(moving, { waitUntil: 'networkidle' });
  expect(await recordedShifts(page)).toEqual([]);
});

test('the script for reworded tasks loads only when such a task is ticked', async ({ page }) => {
  const scripts: string[] = [];
  page.on('response', async (response) => {
    if (response.request().resourceType() === 'script') scripts.push(await response.text());
  });
  await page.goto(moving, { waitUntil: 'networkidle' });
  expect(scripts).toHaveLength(1);
  await task(page, boxes).check();
  await task(page, telephones).check();
  // Script files have no names: this selector is in that script alone.
  await expect.poll(() => scripts.filter((text) => text.includes('.reworded[open]')).length).toBe(1);
});

test('axe finds no violation in both notices and an open line', async ({ page }) => {
  await seedMarks(
    page,
    {
      'after/1': doneOn('2026-11-10'),
      'before/3.1': doneOn('2026-11-10'),
      'before/3.2': doneOn('2026-11-10'),
      'before/4': doneOn('2026-10-21'),
    },
    movingList,
  );
  await page.goto(moving);
  await expect(page.getByRole('region', { name: /no longer in this document/u })).toBeVisible();
  await expect((await openRewording(page, telephones)).getByRole('definition').first()).not.toBeEmpty();
  expect(await findViolationsLightAndDark(page)).toEqual([]);
});

test('paper shows the line in words, without buttons and notices', async ({ page }) => {
  await seedMarks(page, { 'after/1': doneOn('2026-11-10'), 'before/4': doneOn('2026-10-21') }, movingList);
  await page.goto(moving);
  const details = await openRewording(page, telephones);
  await expect(page.getByRole('region', { name: /no longer in this document/u })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(details.getByText(rewordedLine)).toBeVisible();
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  await expect(rewordingNotice(page)).toBeHidden();
  await expect(page.getByRole('region', { name: /no longer in this document/u })).toBeHidden();
});

test('the open line fits a phone from right to left', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await seedMarks(page, { 'after/1': doneOn('2026-11-10'), 'before/4': doneOn('2026-10-21') }, movingList);
  await page.goto(moving);
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  const details = await openRewording(page, telephones);
  await expect(details.getByRole('button', { name: /^Keep my tick/u })).toBeInViewport({ ratio: 1 });
  expect(await pixelsTooWide(page)).toBe(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a reworded task shows no line', async ({ page }) => {
    await page.goto(moving);
    await task(page, telephones).check();
    await expect(page.getByText(rewordedLine).filter({ visible: true })).toHaveCount(0);
    await expect(rewordingNotice(page)).toBeHidden();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  });
});
