/** Tests progress links: creating one, and the dialog that a link opens. */
import type { Locator, Page } from '@playwright/test';
import { encodeSnapshot, type Snapshot } from '../../../src/progress/snapshot/snapshot.ts';
import { findViolations } from '../support/axe.ts';
import { chooseMore } from '../support/list-page.ts';
import { english, french } from '../support/site-list.ts';
import { doneOn, markKey, seedStorage, storedMarks } from '../support/storage.ts';
import { expect, test } from '../support/test.ts';

test.use({ locale: 'en-US' });

const at = '2026-11-20T10:00:00.000Z';

const theirs = {
  [markKey('general/1')]: doneOn('2026-11-20'),
  [markKey('general/2')]: doneOn('2026-11-20', { status: 'in-progress', owner: ['Ana', at], note: ['Secret', at] }),
  [markKey('general/4')]: doneOn('2026-11-20', { status: 'not-applicable', reason: 'No mail' }),
};

/** Creates a progress link with these options. @returns Its address. */
async function share(page: Page, options: readonly string[] = []): Promise<string> {
  await seedStorage(page, { ...theirs, 'jalon:engagement:default': { v: 1, name: 'Contoso, Lyon', at } });
  await page.goto(english.address);
  await chooseMore(page, 'Share where we stand…');
  const dialog = page.getByRole('dialog', { name: 'Share where we stand' });
  const field = dialog.getByLabel('Address');
  await expect(field).toHaveValue(/#at=/u);
  const before = await field.inputValue();
  for (const label of options) await dialog.getByLabel(label).check();
  if (options.length > 0) await expect(field).not.toHaveValue(before);
  await expect(field).toHaveValue(/#at=/u);
  return field.inputValue();
}

/** Opens a progress link in a browser that has other entries. @returns The dialog. */
async function receive(page: Page, address: string, entries: Record<string, unknown> = {}): Promise<Locator> {
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await seedStorage(page, entries);
  await page.goto(address);
  const dialog = page.getByRole('dialog', { name: /stand|stood/u });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Finds the checkbox of an item by its id. */
function checkboxOf(page: Page, id: string): Locator {
  return page.locator(`[id="${id}"] input`).first();
}

/** Returns the list as a progress link sees it: its name, and all ids in the order in which they were given. */
async function fetchList(page: Page): Promise<{ name: string; order: string[] }> {
  const response = await page.request.get('/en-us/your-responsibilities.json');
  const { history } = (await response.json()) as { history: { order: string[] } };
  return { name: 'your-responsibilities', order: history.order };
}

/** Returns a snapshot without any statuses or details. */
function emptySnapshot(name: string): Snapshot {
  return { statuses: new Map(), at, name, holds: { owners: false, notes: false }, details: new Map() };
}

test('the fragment of a link to the source document has at most 60 characters', async ({ page }) => {
  const address = new URL(await share(page));
  console.log(JSON.stringify({ fragment: address.hash.length }));
  expect(address.pathname).toBe('/your-responsibilities/');
  expect(address.hash.length).toBeLessThanOrEqual(60);
});

test('a link shows its project, its date and the differences, and changes nothing by itself', async ({ page }) => {
  const mine = { [markKey('general/1')]: doneOn('2026-11-19'), [markKey('general/5')]: doneOn('2026-11-19') };
  const dialog = await receive(page, await share(page), mine);
  await expect(dialog).toHaveAccessibleName(/Where [^]*Contoso, Lyon[^]* stands/u);
  await expect(dialog.getByText(/As of .*: 1 of 59/u)).toBeVisible();
  await expect(dialog.getByText('Different from what is here: 3')).toBeVisible();
  await expect(dialog.getByRole('listitem')).toHaveText([
    /Open\P{L}+In progress/u,
    /Open\P{L}+Not applicable/u,
    /Done\P{L}+Open/u,
  ]);
  await dialog.getByRole('button', { name: 'Keep mine' }).click();
  await expect(dialog).toBeHidden();
  expect(await storedMarks(page)).toMatchObject(mine);
  expect(new URL(page.url()).hash).toBe('');
});

test('merging takes the newer status of each task, ignores open ones, and can be undone', async ({ page }) => {
  const mine = { [markKey('general/5')]: doneOn('2026-11-19') };
  const dialog = await receive(page, await share(page), mine);
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(page.getByText('Imported: 3')).toBeVisible();
  for (const id of ['general/1', 'general/5']) await expect(checkboxOf(page, id)).toBeChecked();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(checkboxOf(page, 'general/1')).not.toBeChecked();
  await expect(checkboxOf(page, 'general/5')).toBeChecked();
});

test('replacing takes over all statuses of the link, and can be undone', async ({ page }) => {
  const mine = { [markKey('general/5')]: doneOn('2026-11-19') };
  const dialog = await receive(page, await share(page), mine);
  await dialog.getByRole('button', { name: 'Replace mine' }).click();
  await expect(page.getByText('Imported: 4')).toBeVisible();
  await expect(checkboxOf(page, 'general/1')).toBeChecked();
  await expect(checkboxOf(page, 'general/5')).not.toBeChecked();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(checkboxOf(page, 'general/5')).toBeChecked();
});

test('a link holds owners, dates and notes only if they were chosen', async ({ page }) => {
  const merge = async (options: readonly string[]): Promise<string> => {
    const dialog = await receive(page, await share(page, options));
    await dialog.getByRole('button', { name: 'Merge' }).click();
    await expect(page.getByText('Imported: 3')).toBeVisible();
    return JSON.stringify(await storedMarks(page));
  };
  expect(await merge([])).not.toMatch(/Ana|Secret|No mail/u);
  const withOwners = await merge(['With owners and due dates']);
  expect(withOwners).toContain('Ana');
  expect(withOwners).not.toMatch(/Secret|No mail/u);
  const everything = await merge(['With owners and due dates', 'With notes and reasons']);
  for (const text of ['Ana', 'Secret', 'No mail']) expect(everything).toContain(text);
});

test('a damaged link is explained and cannot be merged', async ({ page }) => {
  const address = await share(page);
  const dialog = await receive(page, address.slice(0, -3));
  await expect(dialog.getByText('This link is damaged or cut off.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Merge' })).toHaveCount(0);
});

test('a link of a newer list, of a newer format or of another list is explained', async ({ page }) => {
  const address = await share(page);
  const { hash } = new URL(address);
  const { name, order } = await fetchList(page);
  const later = { name, order: [...order, 'general/999'] };
  for (const [opened, words] of [
    [`/your-responsibilities/${await encodeSnapshot(emptySnapshot('Ana'), later)}`, /of a newer version of this list/u],
    [address.replace('#at=E', '#at=I'), /made by a newer version of this site/u],
    [`/us-gov-appendix-your-responsibilities/${hash}`, /of another list/u],
    ['/your-responsibilities/#at=', /damaged or cut off/u],
  ] as const) {
    const dialog = await receive(page, opened);
    await expect(dialog.getByText(words)).toBeVisible();
    await expect(dialog.getByRole('button')).toHaveText(['Close']);
  }
  expect(await storedMarks(page)).toEqual({});
});

test('a link is explained if the page’s JSON cannot be loaded', async ({ page }) => {
  const address = await share(page);
  await page.route('**/your-responsibilities.json', (route) => route.abort());
  const dialog = await receive(page, address);
  await expect(dialog.getByText('This cannot be loaded just now.')).toBeVisible();
});

test('the last of two links is shown', async ({ page }) => {
  const first = new URL(await share(page)).hash;
  const second = await encodeSnapshot(emptySnapshot('Second'), await fetchList(page));
  await page.goto(english.address);
  await page.evaluate(
    ([one, two]) => {
      location.hash = one ?? '';
      location.hash = two ?? '';
    },
    [first, second],
  );
  await expect(page.getByRole('dialog', { name: /Second/u })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(1);
});

test('the dialog can show the whole list of the link by phase', async ({ page }) => {
  const dialog = await receive(page, await share(page, ['With owners and due dates']));
  await dialog.getByText('The whole list as in the link').click();
  await expect(dialog.getByRole('heading', { level: 3 })).toHaveText([
    /General[^]*: 1 of 26/u,
    /Initiate[^]*: 0 of 4/u,
    /Assess[^]*: 0 of 8/u,
    /Remediate[^]*: 0 of 5/u,
    /Enable[^]*: 0 of 16/u,
  ]);
  await expect(dialog.getByRole('group').getByText(/In progress · Owner: [^]*Ana/u)).toBeVisible();
  await expect(dialog.getByText(/Secret/u)).toHaveCount(0);
});

test('replacing keeps details that the link does not hold', async ({ page }) => {
  const note = { note: ['Mine', at] };
  const mine = {
    [markKey('general/2')]: doneOn('2026-11-19', { ...note, owner: ['Karim', at] }),
    [markKey('general/4')]: doneOn('2026-11-19', { status: 'not-applicable', reason: 'My reason' }),
  };
  const dialog = await receive(page, await share(page, ['With owners and due dates']), mine);
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Karim' }).first()).toContainText(
    /Done · Owner: [^]*Karim[^]* → [^]*In progress · Owner: [^]*Ana/u,
  );
  await dialog.getByRole('button', { name: 'Replace mine' }).click();
  await expect(dialog).toBeHidden();
  expect(await storedMarks(page)).toMatchObject({
    [markKey('general/2')]: { status: 'in-progress', owner: ['Ana', expect.any(String)], ...note },
    [markKey('general/4')]: { status: 'not-applicable', reason: 'My reason' },
  });
});

test('the dialog fits a phone with all its buttons', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const dialog = await receive(page, await share(page, ['With notes and reasons']));
  expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  for (const name of ['Keep mine', 'Merge', 'Replace mine']) {
    await dialog.getByRole('button', { name }).scrollIntoViewIfNeeded();
    await expect(dialog.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
  }
  await dialog.getByRole('button', { name: 'Merge' }).press('Enter');
  await expect(dialog).toBeHidden();
});

test('a link opens in a page that is already open, in the language of the page', async ({ page }) => {
  const { hash } = new URL(await share(page));
  await page.goto(french.address);
  await page.evaluate((fragment) => {
    location.hash = fragment;
  }, hash);
  await expect(page.getByRole('dialog', { name: /Avancement de/u })).toBeVisible();
});

test('axe finds no violation in either dialog', async ({ page }) => {
  const address = await share(page);
  expect(await findViolations(page, '#j-dialog')).toEqual([]);
  await receive(page, address);
  expect(await findViolations(page, '#j-dialog')).toEqual([]);
});
