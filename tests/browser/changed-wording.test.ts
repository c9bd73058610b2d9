/** Duties whose wording changed after they were ticked. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import {
  archive,
  boxes,
  frenchMoving,
  historySite,
  landlord,
  leaveMarks,
  moving,
  storedMark,
  telephones,
  tickOf,
} from './history-page.ts';
import { duty, phaseLink } from './list-page.ts';

test.use({ baseURL: historySite, locale: 'en-US' });

const line = 'The wording changed after you ticked this (November 20, 2026)';

/** What is said below a duty of its wording. */
function lineOf(page: Page, name: string | RegExp): Locator {
  return page
    .getByRole('listitem')
    .filter({ has: page.locator('> div', { has: duty(page, name) }) })
    .locator('> details');
}

function summary(page: Page): Locator {
  return page.getByRole('main').getByRole('status');
}

async function openLine(page: Page, name: string | RegExp): Promise<Locator> {
  const details = lineOf(page, name);
  await details.getByText(line).click();
  return details;
}

test('a tick for an earlier wording is said so, with both wordings and the choice', async ({ page }) => {
  await leaveMarks(page, { 'after/1': tickOf('2026-11-10', { locale: 'en-us' }), 'before/2': tickOf('2026-11-10') });
  await page.goto(moving);
  await expect(duty(page, telephones)).toBeChecked();
  await expect(summary(page)).toHaveText('1 duty changed its wording after you ticked it');
  await expect(page.getByText(line).filter({ visible: true })).toHaveCount(1);
  const details = await openLine(page, telephones);
  await expect(details.getByRole('term')).toHaveText(['Before', 'Now']);
  await expect(details.getByRole('definition')).toHaveText([
    'Call every telephone once to test it.',
    'Call every telephone twice to test it, from inside and from outside.',
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

for (const [button, isKept] of [
  ['Keep my tick', true],
  ['Clear my tick', false],
] as const) {
  test(`by keyboard alone: ${button}`, async ({ page }) => {
    await leaveMarks(page, { 'after/1': tickOf('2026-11-10') });
    await page.goto(moving);
    await duty(page, telephones).focus();
    // Past the link to the duty, to the line.
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
  await details.getByText('La formulation a changé depuis que vous avez coché (2 novembre 2026)').click();
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
  await expect(details.getByRole('definition').first()).toHaveText('Call every telephone once to test it.');
  await details.getByRole('button', { name: /^Clear my tick/u }).click();
  await expect(duty(page, telephones)).not.toBeChecked();
});

test('the page’s JSON is asked for once, and only when a line is opened', async ({ page }) => {
  await leaveMarks(page, { 'after/1': tickOf('2026-11-10'), 'before/1': tickOf('2026-11-10') });
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.json')) asked.push(new URL(request.url()).pathname);
  });
  await page.goto(moving, { waitUntil: 'networkidle' });
  expect(asked).toEqual([]);
  for (const name of [telephones, landlord]) {
    await expect((await openLine(page, name)).getByRole('definition').first()).not.toBeEmpty();
  }
  expect(asked).toEqual(['/en-us/moving-office.json']);
});

test('the first frame that shows a duty shows that it changed, and nothing moves', async ({ page }) => {
  await leaveMarks(page, { 'after/1': tickOf('2026-11-10'), 'before/1': tickOf('2026-11-10') });
  // Without the scripts that come later, all is in place already.
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(moving);
  await expect(lineOf(page, telephones)).toBeVisible();
  await expect(summary(page)).toHaveText('2 duties changed their wording after you ticked them');
  await page.unroute('**/*.js');
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      document.title = `moved ${String(list.getEntries().length)}`;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(moving, { waitUntil: 'networkidle' });
  await expect(page).toHaveTitle(/^Moving office/u);
});

test('where nothing was ticked, no script for it is loaded', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto(moving, { waitUntil: 'networkidle' });
  expect(scripts).toHaveLength(1);
  await duty(page, boxes).check();
  await duty(page, telephones).check();
  await expect.poll(() => scripts.filter((address) => address.includes('/rewording')).length).toBe(1);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, ${colorScheme}, with both notices and an open line; the policy is kept`, async ({
    page,
  }) => {
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    await page.emulateMedia({ colorScheme });
    await leaveMarks(page, {
      'after/1': tickOf('2026-11-10'),
      'before/3.1': tickOf('2026-11-10'),
      'before/3.2': tickOf('2026-11-10'),
      'before/4': tickOf('2026-10-21'),
    });
    await page.goto(moving);
    await expect(page.getByRole('region', { name: /no longer in this document/u })).toBeVisible();
    await expect((await openLine(page, telephones)).getByRole('definition').first()).not.toBeEmpty();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    expect(refused).toEqual([]);
  });
}

test('on paper the line is there in words, the buttons and notices are not', async ({ page }) => {
  await leaveMarks(page, { 'after/1': tickOf('2026-11-10'), 'before/4': tickOf('2026-10-21') });
  await page.goto(moving);
  const details = await openLine(page, telephones);
  await expect(page.getByRole('region', { name: /no longer in this document/u })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(details.getByText(line)).toBeVisible();
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  await expect(summary(page)).toBeHidden();
  await expect(page.getByRole('region', { name: /no longer in this document/u })).toBeHidden();
});

test('from right to left, nothing is wider than a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await leaveMarks(page, { 'after/1': tickOf('2026-11-10'), 'before/4': tickOf('2026-10-21') });
  await page.goto(moving);
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  const details = await openLine(page, telephones);
  await expect(details.getByRole('button', { name: /^Keep my tick/u })).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing is said of changed wordings', async ({ page }) => {
    await page.goto(moving);
    await duty(page, telephones).check();
    await expect(page.getByText(line).filter({ visible: true })).toHaveCount(0);
    await expect(summary(page)).toBeHidden();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  });
});
