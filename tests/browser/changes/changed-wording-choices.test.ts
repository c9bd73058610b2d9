/** Tests the choice that a reworded task offers: keeping its tick or clearing it. */
import { expect, test } from '../support/test.ts';
import { archive, historySite, landlord, moving, movingList, telephones } from '../support/history-docset.ts';
import { phaseLink, task } from '../support/list-page.ts';
import { openRewording, rewordedLine, rewordingNotice, rewordingOf } from '../support/rewording.ts';
import { doneOn, seedMarks, storedMark } from '../support/storage.ts';

test.use({ baseURL: historySite, locale: 'en-US' });

for (const [button, isKept] of [
  ['Keep my tick', true],
  ['Clear my tick', false],
] as const) {
  test(`“${button}” works by keyboard alone`, async ({ page }) => {
    await seedMarks(page, { 'after/1': doneOn('2026-11-10') }, movingList);
    await page.goto(moving);
    await task(page, telephones).focus();
    // The tab order passes the button for details and the link to the task.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(page.getByText(rewordedLine).filter({ visible: true })).toBeFocused();
    await page.keyboard.press('Enter');
    const choice = page.getByRole('button', { name: new RegExp(`^${button}: Call every`, 'u') });
    await expect(choice).toBeVisible();
    await page.keyboard.press('Tab');
    if (!isKept) await page.keyboard.press('Tab');
    await expect(choice).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(task(page, telephones)).toBeFocused();
    await expect(task(page, telephones)).toBeChecked({ checked: isKept });
    await expect(rewordingOf(page, telephones)).toBeHidden();
    await expect(rewordingNotice(page)).toBeHidden();
    await expect(phaseLink(page, /After/u)).toContainText(isKept ? '1/3' : '0/3');
    await page.reload();
    await expect(task(page, telephones)).toBeChecked({ checked: isKept });
    await expect(rewordingOf(page, telephones)).toBeHidden();
    expect(await storedMark(page, 'after/1', movingList)).toMatchObject(
      isKept ? { status: 'done', locale: 'en-us', wording: '2026-11-20' } : { status: 'open' },
    );
  });
}

test('unticking a reworded task by hand hides its line, too', async ({ page }) => {
  await seedMarks(page, { 'after/1': doneOn('2026-11-10') }, movingList);
  await page.goto(moving);
  await openRewording(page, telephones);
  await task(page, telephones).uncheck();
  await expect(rewordingOf(page, telephones)).toBeHidden();
  await task(page, telephones).check();
  await expect(rewordingOf(page, telephones)).toBeHidden();
});

test('the notice leads to the first reworded task and keeps all ticks at once', async ({ page }) => {
  await seedMarks(
    page,
    {
      'before/1': doneOn('2026-11-10'),
      'before/3.1': doneOn('2026-11-10'),
      'before/3.2': doneOn('2026-11-10'),
      'after/1': doneOn('2026-11-10'),
    },
    movingList,
  );
  await page.goto(moving);
  await expect(rewordingNotice(page)).toHaveText('3 duties changed their wording after you ticked them');
  await page.getByRole('button', { name: 'Show the first' }).click();
  await expect(rewordingOf(page, landlord).getByText(rewordedLine)).toBeFocused();
  await expect(rewordingOf(page, landlord).getByRole('button', { name: /^Keep my tick/u })).toBeVisible();
  await page.getByRole('button', { name: 'Keep all these ticks' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(rewordingNotice(page)).toBeHidden();
  await page.reload();
  for (const name of [landlord, archive, telephones]) {
    await expect(task(page, name)).toBeChecked();
    await expect(rewordingOf(page, name)).toBeHidden();
  }
});

test('the choices remain when the old wording cannot be loaded', async ({ page }) => {
  await seedMarks(page, { 'after/1': doneOn('2026-11-10') }, movingList);
  await page.route('**/*.json', (route) => route.abort());
  await page.goto(moving);
  const details = await openRewording(page, telephones);
  await expect(details.getByRole('definition')).toHaveText([
    'The old wording cannot be loaded just now. You can still decide.',
    /^Call every telephone twice/u,
  ]);
  await page.unroute('**/*.json');
  await details.getByText(rewordedLine).click();
  await details.getByText(rewordedLine).click();
  await expect(details.getByRole('definition').first()).toHaveText('Call every telephone removed: once to test it.');
  await details.getByRole('button', { name: /^Clear my tick/u }).click();
  await expect(task(page, telephones)).not.toBeChecked();
});
