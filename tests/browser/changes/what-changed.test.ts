/** Tests the summary of changes since the last visit: when it appears, what it lists, and how it is dismissed. */
import type { Locator, Page } from '@playwright/test';
import { recordedShifts, recordShifts } from '../support/layout.ts';
import { findViolationsLightAndDark } from '../support/axe.ts';
import {
  boxes,
  frenchMoving,
  historySite,
  landlord,
  moving,
  movingList,
  telephones,
} from '../support/history-docset.ts';
import { openFully, rowOf, task } from '../support/list-page.ts';
import { blockStorage } from '../support/obstacles.ts';
import { doneOn, seedMarks, seedStorage, storedEntry } from '../support/storage.ts';
import { expect, test } from '../support/test.ts';

test.use({ baseURL: historySite, locale: 'en-US' });

const key = 'jalon:visit:moving-office';

/** The newest changes of the English and of the French page. */
const [latest, frenchLatest] = ['2026-11-20/004', '2026-11-02/003'];

const summaryText = 'Since your last visit: 1 new duty, 3 duties reworded';
const marked = /since your last visit$/u;

/** Returns the entry of a visit that saw the changes up to this one. */
function visitOf(seen: string): string {
  return JSON.stringify({ v: 1, seen });
}

function storedVisit(page: Page): Promise<string | null> {
  return storedEntry(page, key);
}

/** Finds the summary above the list. */
function summary(page: Page, text = summaryText): Locator {
  return page.getByRole('status').getByText(text, { exact: true });
}

/** Finds the marks on new and reworded tasks. */
function marks(page: Page): Locator {
  return page.getByRole('main').locator('mark').filter({ hasText: marked });
}

/** Opens the dialog that lists the changes. */
async function openChanges(page: Page): Promise<Locator> {
  await page.getByRole('status').getByRole('button', { name: 'Show' }).click();
  return page.getByRole('dialog', { name: 'Since your last visit' });
}

test('a first visit shows no summary, and is recorded once the reader does something', async ({ page }) => {
  await openFully(page, moving);
  expect(await storedVisit(page)).toBe(null);
  await task(page, boxes).hover();
  await expect.poll(() => storedVisit(page)).toBe(visitOf(latest));
  await openFully(page, moving);
  await expect(marks(page)).toHaveCount(0);
  await expect(page.getByText('Since your last visit')).toHaveCount(0);
});

test('the first frame marks new and reworded tasks in words, also on paper', async ({ page }) => {
  await seedStorage(page, { [key]: visitOf('2026-11-02/003') });
  // Only the script in the head runs: what it draws must be complete.
  await page.route('**/_astro/*.js', (route) => route.abort());
  await page.goto(moving);
  await expect(marks(page)).toHaveText([
    'Reworded since your last visit',
    'Reworded since your last visit',
    'Reworded since your last visit',
    'New since your last visit',
  ]);
  await expect(task(page, 'Water the plants of the entrance hall.')).toHaveAccessibleDescription(
    'New since your last visit',
  );
  await page.unroute('**/_astro/*.js');
  await page.goto(moving);
  await expect(summary(page)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(marks(page).first()).toBeVisible();
  await expect(summary(page)).toBeHidden();
});

test('nothing moves when the summary appears', async ({ page }) => {
  await seedStorage(page, { [key]: visitOf('2026-11-02/003') });
  await recordShifts(page);
  await openFully(page, moving);
  await expect(summary(page)).toBeVisible();
  expect(await recordedShifts(page)).toEqual([]);
});

test('the dialog lists changes by kind, with the words that were removed and added', async ({ page }) => {
  await seedMarks(page, { 'before/4': doneOn('2026-10-01') }, movingList);
  await seedStorage(page, { [key]: visitOf('2026-10-05/000') });
  await page.goto(moving);
  await expect(summary(page, 'Since your last visit: 1 new duty, 4 duties reworded, 1 duty removed')).toBeVisible();
  const dialog = await openChanges(page);
  await expect(dialog.getByRole('heading', { level: 3 })).toHaveText([
    '1 new duty',
    '4 duties reworded',
    '1 duty removed',
  ]);
  await expect(dialog.getByRole('listitem')).toHaveText([
    'Water the plants of the entrance hall.',
    'Agree on the moving day with the landlord of the new building added: and with its fire brigade, six weeks ahead.Go to this duty',
    'Name the people who pack added: , seal and insure the archive:Go to this duty',
    'removed: Reserve the goods lift for two hours. added: Ask the caretaker which entrance heavy furniture may use on that morning.Go to this duty',
    'Call every telephone removed: once added: twice to test it added: , from inside and from outside.Go to this duty',
    'Return the badges of the old car park to the city council.Removed on November 2, 2026 · what you said of it is kept',
  ]);
  await expect(dialog.getByRole('listitem').nth(4).getByRole('deletion')).toHaveText('removed: once');
  await expect(dialog.getByRole('listitem').nth(4).getByRole('insertion').first()).toHaveText('added: twice');
});

test('a link in the dialog leads to its task, and the summary stays', async ({ page }) => {
  await seedStorage(page, { [key]: visitOf('2026-11-02/003') });
  await page.goto(moving);
  const dialog = await openChanges(page);
  await dialog.getByRole('link', { name: /^Go to this duty: Call every telephone/u }).click();
  await expect(dialog).toBeHidden();
  await expect(task(page, telephones)).toBeFocused();
  await expect(page).toHaveURL(/#after\/1$/u);
  await expect(summary(page)).toBeVisible();
  expect(await storedVisit(page)).toBe(visitOf('2026-11-02/003'));
});

test('the dialog returns the focus to the summary, and dismisses it by keyboard', async ({ page }) => {
  await seedStorage(page, { [key]: visitOf('2026-11-02/003') });
  await page.goto(moving);
  const show = page.getByRole('status').getByRole('button', { name: 'Show' });
  await show.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Since your last visit' });
  await expect(dialog.getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(show).toBeFocused();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'I have seen all of this' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(marks(page)).toHaveCount(0);
  await expect(summary(page)).toBeHidden();
  expect(await storedVisit(page)).toBe(visitOf(latest));
});

test('dismissing removes the marks at once and for good', async ({ page }) => {
  await seedMarks(
    page,
    { 'after/3': { ...doneOn('2026-11-21'), owner: ['Ana', '2026-11-21T10:00:00.000Z'] } },
    movingList,
  );
  await seedStorage(page, { [key]: visitOf('2026-11-02/003') });
  await page.goto(moving);
  await expect(marks(page)).toHaveCount(4);
  await page.getByRole('status').getByRole('button', { name: 'Dismiss' }).click();
  await expect(marks(page)).toHaveCount(0);
  await expect(page.getByText(/^Owner: .Ana/u)).toBeVisible();
  await openFully(page, moving);
  await expect(marks(page)).toHaveCount(0);
  await expect(summary(page)).toBeHidden();
});

test('dismissing in one tab removes the summary and an open dialog in another', async ({ context }) => {
  const page = await context.newPage();
  const other = await context.newPage();
  await seedStorage(page, { [key]: visitOf('2026-11-02/003') });
  await page.goto(moving);
  await other.goto(moving);
  await expect(summary(other)).toBeVisible();
  const dialog = await openChanges(page);
  await expect(dialog).toBeVisible();
  await other.getByRole('status').getByRole('button', { name: 'Dismiss' }).click();
  await expect(dialog).toBeHidden();
  await expect(marks(page)).toHaveCount(0);
  await expect(summary(page)).toBeHidden();
});

test('a later change on the day of the last visit shows all changes of that day again', async ({ page }) => {
  await seedStorage(page, { [key]: visitOf('2026-11-20/003') });
  await page.goto(moving);
  await expect(summary(page)).toBeVisible();
  await seedStorage(page, { [key]: visitOf('2026-11-02/002') });
  await page.goto(moving);
  await expect(summary(page, 'Since your last visit: 1 new duty, 4 duties reworded, 1 duty removed')).toBeVisible();
});

test('an unreadable visit is set aside and counts as a first visit', async ({ page }) => {
  await seedStorage(page, { [key]: '{"v":1,"seen":"2026-' });
  await openFully(page, moving);
  expect(await storedVisit(page)).toBe(visitOf(latest));
  expect(await storedEntry(page, `jalon:aside:${key}`)).toBe('{"v":1,"seen":"2026-');
  await expect(marks(page)).toHaveCount(0);
});

test('the page works without a summary when storage is blocked', async ({ page }) => {
  await blockStorage(page);
  await openFully(page, moving);
  await task(page, boxes).check();
  await page.waitForLoadState('networkidle');
  await expect(page.getByText('Since your last visit')).toHaveCount(0);
});

test('the summary returns when its dismissal cannot be stored', async ({ page }) => {
  await seedStorage(page, { [key]: visitOf('2026-11-02/003') });
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto(moving);
  await page.getByRole('status').getByRole('button', { name: 'Dismiss' }).click();
  await expect(summary(page)).toBeHidden();
  await page.reload();
  await expect(summary(page)).toBeVisible();
});

test('the marks appear without the summary when the page’s JSON cannot be loaded', async ({ page }) => {
  await seedStorage(page, { [key]: visitOf('2026-11-02/003') });
  await page.route('**/*.json', (route) => route.abort());
  await openFully(page, moving);
  await expect(marks(page)).toHaveCount(4);
  await expect(summary(page)).toBeHidden();
  await page.unroute('**/*.json');
  await page.goto(moving);
  await expect(summary(page)).toBeVisible();
});

test('a translation that is behind lists its changes, and does not reset a later visit', async ({ page }) => {
  await seedStorage(page, { [key]: visitOf('2026-10-05/000') });
  await page.goto(frenchMoving);
  const frenchSummary = /^Depuis votre dernière visite\s: 2 responsabilités reformulées, 1 responsabilité retirée$/u;
  await expect(page.getByRole('status').getByText(frenchSummary)).toBeVisible();
  await page.getByRole('button', { name: 'Afficher' }).click();
  const dialog = page.getByRole('dialog', { name: 'Depuis votre dernière visite' });
  await expect(dialog.getByRole('listitem').first()).toHaveText(
    'Convenir du jour du déménagement avec le propriétaire du nouvel immeuble ajouté : , trois semaines à l’avance.Aller à cette responsabilité',
  );
  await dialog.getByRole('button', { name: 'J’ai tout vu' }).click();
  await expect.poll(() => storedVisit(page)).toBe(visitOf(frenchLatest));
  // English has later changes, which it shows once.
  await page.goto(moving);
  await expect(summary(page)).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Dismiss' }).click();
  await expect(marks(page)).toHaveCount(0);
  await openFully(page, frenchMoving);
  expect(await storedVisit(page)).toBe(visitOf(latest));
  await openFully(page, moving);
  await expect(marks(page)).toHaveCount(0);
});

test('the line of a reworded task marks the words that were removed and added', async ({ page }) => {
  await seedMarks(page, { 'before/1': doneOn('2026-11-10', { locale: 'en-us', wording: '2026-11-02' }) }, movingList);
  await page.goto(moving);
  const row = rowOf(page, landlord);
  await row.getByText('The wording changed after you ticked this').click();
  await expect(row.getByRole('deletion')).toHaveText('removed: three');
  await expect(row.getByRole('insertion')).toHaveText(['added: and with its fire brigade', 'added: six']);
});

test('axe finds no violation in the summary and the dialog', async ({ page }) => {
  await seedStorage(page, { [key]: visitOf('2026-10-05/000') });
  await openFully(page, moving);
  expect(await findViolationsLightAndDark(page)).toEqual([]);
  await expect(await openChanges(page)).toBeVisible();
  expect(await findViolationsLightAndDark(page, '#j-dialog')).toEqual([]);
});
