/** Duties whose wording changed after they were ticked: keeping the tick, and clearing it. */
import { expect, test } from '@playwright/test';
import {
  archive,
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
import { duty, phaseLink } from '../support/list-page.ts';

test.use({ baseURL: historySite, locale: 'en-US' });

for (const [button, isKept] of [
  ['Keep my tick', true],
  ['Clear my tick', false],
] as const) {
  test(`by keyboard alone: ${button}`, async ({ page }) => {
    await leaveMarks(page, { 'after/1': tickOf('2026-11-10') });
    await page.goto(moving);
    await duty(page, telephones).focus();
    // Past the button for its details and the link to the duty, to the line.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(page.getByText(line).filter({ visible: true })).toBeFocused();
    await page.keyboard.press('Enter');
    const choice = page.getByRole('button', { name: new RegExp(`^${button}: Call every`, 'u') });
    await expect(choice).toBeVisible();
    await page.keyboard.press('Tab');
    if (!isKept) await page.keyboard.press('Tab');
    await expect(choice).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(duty(page, telephones)).toBeFocused();
    await expect(duty(page, telephones)).toBeChecked({ checked: isKept });
    await expect(lineOf(page, telephones)).toBeHidden();
    await expect(summary(page)).toBeHidden();
    await expect(phaseLink(page, /After/u)).toContainText(isKept ? '1/3' : '0/3');
    await page.reload();
    await expect(duty(page, telephones)).toBeChecked({ checked: isKept });
    await expect(lineOf(page, telephones)).toBeHidden();
    expect(await storedMark(page, 'after/1')).toMatchObject(
      isKept ? { status: 'done', locale: 'en-us', wording: '2026-11-20' } : { status: 'open' },
    );
  });
}

test('taking the tick back by hand settles it, too', async ({ page }) => {
  await leaveMarks(page, { 'after/1': tickOf('2026-11-10') });
  await page.goto(moving);
  await openLine(page, telephones);
  await duty(page, telephones).uncheck();
  await expect(lineOf(page, telephones)).toBeHidden();
  await duty(page, telephones).check();
  await expect(lineOf(page, telephones)).toBeHidden();
});

test('the notice leads to the first, and keeps all at once', async ({ page }) => {
  await leaveMarks(page, {
    'before/1': tickOf('2026-11-10'),
    'before/3.1': tickOf('2026-11-10'),
    'before/3.2': tickOf('2026-11-10'),
    'after/1': tickOf('2026-11-10'),
  });
  await page.goto(moving);
  await expect(summary(page)).toHaveText('3 duties changed their wording after you ticked them');
  await page.getByRole('button', { name: 'Show the first' }).click();
  await expect(lineOf(page, landlord).getByText(line)).toBeFocused();
  await expect(lineOf(page, landlord).getByRole('button', { name: /^Keep my tick/u })).toBeVisible();
  await page.getByRole('button', { name: 'Keep all these ticks' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(summary(page)).toBeHidden();
  await page.reload();
  for (const name of [landlord, archive, telephones]) {
    await expect(duty(page, name)).toBeChecked();
    await expect(lineOf(page, name)).toBeHidden();
  }
});

test('where the old wording cannot be loaded, that is said, and the choices remain', async ({ page }) => {
  await leaveMarks(page, { 'after/1': tickOf('2026-11-10') });
  await page.route('**/*.json', (route) => route.abort());
  await page.goto(moving);
  const details = await openLine(page, telephones);
  await expect(details.getByRole('definition')).toHaveText([
    'The old wording cannot be loaded just now. You can still decide.',
    /^Call every telephone twice/u,
  ]);
  await page.unroute('**/*.json');
  await details.getByText(line).click();
  await details.getByText(line).click();
  await expect(details.getByRole('definition').first()).toHaveText('Call every telephone removed: once to test it.');
  await details.getByRole('button', { name: /^Clear my tick/u }).click();
  await expect(duty(page, telephones)).not.toBeChecked();
});
