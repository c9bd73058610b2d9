/** What changed since the last visit: when that is said, what is said, and until when. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { blockStorage, errorsOf } from '../support/hindered-page.ts';
import {
  boxes,
  frenchMoving,
  historySite,
  landlord,
  leaveMarks,
  moving,
  telephones,
  tickOf,
} from '../support/history-page.ts';
import { duty } from '../support/list-page.ts';

test.use({ baseURL: historySite, locale: 'en-US' });

const key = 'jalon:visit:moving-office';

/** What the pages of the two languages carry. */
const [latest, frenchLatest] = ['2026-11-20/004', '2026-11-02/003'];

const sentence = 'Since your last visit: 1 new duty, 3 duties reworded';
const marked = /since your last visit$/u;

async function leaveVisit(page: Page, entry: string): Promise<void> {
  await page.goto('/favicon.svg');
  await page.evaluate(
    ([name, value]) => {
      localStorage.setItem(name, value);
    },
    [key, entry] as const,
  );
}

function visitOf(seen: string): string {
  return JSON.stringify({ v: 1, seen });
}

function storedVisit(page: Page): Promise<string | null> {
  return page.evaluate((name) => localStorage.getItem(name), key);
}

/** Waits until all is loaded that a page loads on demand. */
async function settled(page: Page, address = moving): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
}

function notice(page: Page, text = sentence): Locator {
  return page.getByRole('status').getByText(text, { exact: true });
}

function marks(page: Page): Locator {
  return page.getByRole('main').locator('mark').filter({ hasText: marked });
}

async function openChanges(page: Page): Promise<Locator> {
  await page.getByRole('status').getByRole('button', { name: 'Show' }).click();
  return page.getByRole('dialog', { name: 'Since your last visit' });
}

test('a first visit says nothing, and is remembered once the person does something', async ({ page }) => {
  await settled(page);
  expect(await storedVisit(page)).toBe(null);
  await duty(page, boxes).hover();
  await expect.poll(() => storedVisit(page)).toBe(visitOf(latest));
  await settled(page);
  await expect(marks(page)).toHaveCount(0);
  await expect(page.getByText('Since your last visit')).toHaveCount(0);
});

test('the first frame marks what is new, in words, on paper too', async ({ page }) => {
  await leaveVisit(page, visitOf('2026-11-02/003'));
  // Without the scripts that come later, all is in place already.
  await page.route('**/_astro/*.js', (route) => route.abort());
  await page.goto(moving);
  await expect(marks(page)).toHaveText([
    'Reworded since your last visit',
    'Reworded since your last visit',
    'Reworded since your last visit',
    'New since your last visit',
  ]);
  await expect(duty(page, 'Water the plants of the entrance hall.')).toHaveAccessibleDescription(
    'New since your last visit',
  );
  await page.unroute('**/_astro/*.js');
  await page.goto(moving);
  await expect(notice(page)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(marks(page).first()).toBeVisible();
  await expect(notice(page)).toBeHidden();
});

test('nothing moves when it is said', async ({ page }) => {
  await leaveVisit(page, visitOf('2026-11-02/003'));
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      document.documentElement.dataset['moved'] = String(list.getEntries().length);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await settled(page);
  await expect(notice(page)).toBeVisible();
  await expect(page.locator('html[data-moved]')).toHaveCount(0);
});

test('the dialog lists it by kind, with what went and came of each wording', async ({ page }) => {
  await leaveMarks(page, { 'before/4': tickOf('2026-10-01') });
  await leaveVisit(page, visitOf('2026-10-05/000'));
  await page.goto(moving);
  await expect(notice(page, 'Since your last visit: 1 new duty, 4 duties reworded, 1 duty removed')).toBeVisible();
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

test('a link of the dialog leads to its duty, and the summary stays until it is dismissed', async ({ page }) => {
  await leaveVisit(page, visitOf('2026-11-02/003'));
  await page.goto(moving);
  const dialog = await openChanges(page);
  await dialog.getByRole('link', { name: /^Go to this duty: Call every telephone/u }).click();
  await expect(dialog).toBeHidden();
  await expect(duty(page, telephones)).toBeFocused();
  await expect(page).toHaveURL(/#after\/1$/u);
  await expect(notice(page)).toBeVisible();
  expect(await storedVisit(page)).toBe(visitOf('2026-11-02/003'));
});

test('by keyboard: closed, the focus is on the summary again; dismissed there, it stays so', async ({ page }) => {
  await leaveVisit(page, visitOf('2026-11-02/003'));
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
  await expect(notice(page)).toBeHidden();
  expect(await storedVisit(page)).toBe(visitOf(latest));
});

test('dismissed, the marks go at once, and are not there after a reload', async ({ page }) => {
  await leaveMarks(page, { 'after/3': { ...tickOf('2026-11-21'), owner: ['Ana', '2026-11-21T10:00:00.000Z'] } });
  await leaveVisit(page, visitOf('2026-11-02/003'));
  await page.goto(moving);
  await expect(marks(page)).toHaveCount(4);
  await page.getByRole('status').getByRole('button', { name: 'Dismiss' }).click();
  await expect(marks(page)).toHaveCount(0);
  await expect(page.getByText(/^Owner: .Ana/u)).toBeVisible();
  await settled(page);
  await expect(marks(page)).toHaveCount(0);
  await expect(notice(page)).toBeHidden();
});

test('dismissed in one tab, it goes in the other, an open dialog too', async ({ context }) => {
  const page = await context.newPage();
  const other = await context.newPage();
  await leaveVisit(page, visitOf('2026-11-02/003'));
  await page.goto(moving);
  await other.goto(moving);
  await expect(notice(other)).toBeVisible();
  const dialog = await openChanges(page);
  await expect(dialog).toBeVisible();
  await other.getByRole('status').getByRole('button', { name: 'Dismiss' }).click();
  await expect(dialog).toBeHidden();
  await expect(marks(page)).toHaveCount(0);
  await expect(notice(page)).toBeHidden();
});

test('what changed on a day after it was seen is told, with all of that day', async ({ page }) => {
  await leaveVisit(page, visitOf('2026-11-20/003'));
  await page.goto(moving);
  await expect(notice(page)).toBeVisible();
  await leaveVisit(page, visitOf('2026-11-02/002'));
  await page.goto(moving);
  await expect(notice(page, 'Since your last visit: 1 new duty, 4 duties reworded, 1 duty removed')).toBeVisible();
});

test('an entry that cannot be read is set aside, and the visit is a first one', async ({ page }) => {
  await leaveVisit(page, '{"v":1,"seen":"2026-');
  await settled(page);
  expect(await storedVisit(page)).toBe(visitOf(latest));
  expect(await page.evaluate((name) => localStorage.getItem(`jalon:aside:${name}`), key)).toBe('{"v":1,"seen":"2026-');
  await expect(marks(page)).toHaveCount(0);
});

test('where storage throws, nothing is said, and nothing fails', async ({ page }) => {
  await blockStorage(page);
  const errors = errorsOf(page);
  await settled(page);
  await duty(page, boxes).check();
  await page.waitForLoadState('networkidle');
  await expect(page.getByText('Since your last visit')).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('where it cannot be stored that it was seen, it is told again', async ({ page }) => {
  await leaveVisit(page, visitOf('2026-11-02/003'));
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto(moving);
  await page.getByRole('status').getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice(page)).toBeHidden();
  await page.reload();
  await expect(notice(page)).toBeVisible();
});

test('where the page’s JSON cannot be loaded the marks are there, and the next visit sums up', async ({ page }) => {
  const errors = errorsOf(page);
  await leaveVisit(page, visitOf('2026-11-02/003'));
  await page.route('**/*.json', (route) => route.abort());
  await settled(page);
  await expect(marks(page)).toHaveCount(4);
  await expect(notice(page)).toBeHidden();
  expect(errors).toEqual([]);
  await page.unroute('**/*.json');
  await page.goto(moving);
  await expect(notice(page)).toBeVisible();
});

test('a language that is behind tells what it has, and takes nothing back', async ({ page }) => {
  await leaveVisit(page, visitOf('2026-10-05/000'));
  await page.goto(frenchMoving);
  const summary = /^Depuis votre dernière visite\s: 2 responsabilités reformulées, 1 responsabilité retirée$/u;
  await expect(page.getByRole('status').getByText(summary)).toBeVisible();
  await page.getByRole('button', { name: 'Afficher' }).click();
  const dialog = page.getByRole('dialog', { name: 'Depuis votre dernière visite' });
  await expect(dialog.getByRole('listitem').first()).toHaveText(
    'Convenir du jour du déménagement avec le propriétaire du nouvel immeuble ajouté : , trois semaines à l’avance.Aller à cette responsabilité',
  );
  await dialog.getByRole('button', { name: 'J’ai tout vu' }).click();
  await expect.poll(() => storedVisit(page)).toBe(visitOf(frenchLatest));
  // English is ahead: what is newer there is told there, once.
  await page.goto(moving);
  await expect(notice(page)).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Dismiss' }).click();
  await expect(marks(page)).toHaveCount(0);
  await settled(page, frenchMoving);
  expect(await storedVisit(page)).toBe(visitOf(latest));
  await settled(page);
  await expect(marks(page)).toHaveCount(0);
});

test('the line of a duty that was ticked for an earlier wording marks what went and came', async ({ page }) => {
  await leaveMarks(page, { 'before/1': tickOf('2026-11-10', { locale: 'en-us', wording: '2026-11-02' }) });
  await page.goto(moving);
  const row = page.getByRole('listitem').filter({ has: page.locator('> div', { has: duty(page, landlord) }) });
  await row.getByText('The wording changed after you ticked this').click();
  await expect(row.getByRole('deletion')).toHaveText('removed: three');
  await expect(row.getByRole('insertion')).toHaveText(['added: and with its fire brigade', 'added: six']);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the summary and the dialog, ${colorScheme}; the policy is kept`, async ({ page }) => {
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    await page.emulateMedia({ colorScheme });
    await leaveVisit(page, visitOf('2026-10-05/000'));
    await settled(page);
    const check = async (): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    };
    await check();
    await expect(await openChanges(page)).toBeVisible();
    await check();
    expect(refused).toEqual([]);
  });
}
