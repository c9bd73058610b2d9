/** Duties whose wording changed after they were ticked: what the page loads, looks like and prints. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import {
  boxes,
  historySite,
  landlord,
  leaveMarks,
  line,
  lineOf,
  moving,
  openLine,
  summary,
  telephones,
  tickOf,
} from '../support/history-page.ts';
import { duty } from '../support/list-page.ts';

test.use({ baseURL: historySite, locale: 'en-US' });

test('the page’s JSON is asked for once, and only when a line is opened', async ({ page }) => {
  await leaveMarks(page, { 'after/1': tickOf('2026-11-10'), 'before/1': tickOf('2026-11-10') });
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/moving-office.json')) asked.push(new URL(request.url()).pathname);
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
  await expect(page).toHaveTitle(/Moving office/u);
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
