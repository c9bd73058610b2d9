/** Sharing where a list stands: a link that holds it, and what opens where it leads. */
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

/** The address that the dialog makes. */
async function share(page: Page, wish: readonly string[] = []): Promise<string> {
  await seedStorage(page, { ...theirs, 'jalon:engagement:default': { v: 1, name: 'Contoso, Lyon', at } });
  await page.goto(english.address);
  await chooseMore(page, 'Share where we stand…');
  const dialog = page.getByRole('dialog', { name: 'Share where we stand' });
  const field = dialog.getByLabel('Address');
  await expect(field).toHaveValue(/#at=/u);
  const before = await field.inputValue();
  for (const label of wish) await dialog.getByLabel(label).check();
  if (wish.length > 0) await expect(field).not.toHaveValue(before);
  await expect(field).toHaveValue(/#at=/u);
  return field.inputValue();
}

/** Opens it as somebody else, who has said something, too. */
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

test('the fragment of the source document’s statuses is at most 60 characters', async ({ page }) => {
  const address = new URL(await share(page));
  console.log(JSON.stringify({ fragment: address.hash.length }));
  expect(address.pathname).toBe('/your-responsibilities/');
  expect(address.hash.length).toBeLessThanOrEqual(60);
});

test('opened, it says whose and when and what is different, and changes nothing by itself', async ({ page }) => {
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

test('merged, the newer of each duty holds, and what is open there says nothing; it can be undone', async ({
  page,
}) => {
  const mine = { [markKey('general/5')]: doneOn('2026-11-19') };
  const dialog = await receive(page, await share(page), mine);
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(page.getByText('Imported: 3')).toBeVisible();
  const box = (id: string): Locator => page.locator(`[id="${id}"] input`).first();
  for (const id of ['general/1', 'general/5']) await expect(box(id)).toBeChecked();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(box('general/1')).not.toBeChecked();
  await expect(box('general/5')).toBeChecked();
});

test('replaced, the list stands as there; it can be undone', async ({ page }) => {
  const mine = { [markKey('general/5')]: doneOn('2026-11-19') };
  const dialog = await receive(page, await share(page), mine);
  await dialog.getByRole('button', { name: 'Replace mine' }).click();
  await expect(page.getByText('Imported: 4')).toBeVisible();
  const box = (id: string): Locator => page.locator(`[id="${id}"] input`).first();
  await expect(box('general/1')).toBeChecked();
  await expect(box('general/5')).not.toBeChecked();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(box('general/5')).toBeChecked();
});

test('owners, dates and notes go along only where they are chosen', async ({ page }) => {
  const merge = async (wish: readonly string[]): Promise<string> => {
    const dialog = await receive(page, await share(page, wish));
    await dialog.getByRole('button', { name: 'Merge' }).click();
    await expect(page.getByText('Imported: 3')).toBeVisible();
    return JSON.stringify(await storedMarks(page));
  };
  expect(await merge([])).not.toMatch(/Ana|Secret|No mail/u);
  const withOwners = await merge(['With owners and due dates']);
  expect(withOwners).toContain('Ana');
  expect(withOwners).not.toMatch(/Secret|No mail/u);
  const whole = await merge(['With owners and due dates', 'With notes and reasons']);
  for (const text of ['Ana', 'Secret', 'No mail']) expect(whole).toContain(text);
});

test('one that is damaged is explained, and nothing of it is taken', async ({ page }) => {
  const address = await share(page);
  const dialog = await receive(page, address.slice(0, -3));
  await expect(dialog.getByText('This link is damaged or cut off.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Merge' })).toHaveCount(0);
});

test('one of a later version of the list, of a later format or of another list is explained', async ({ page }) => {
  const address = await share(page);
  const { hash } = new URL(address);
  const model = (await (await page.request.get('/en-us/your-responsibilities.json')).json()) as {
    history: { order: string[] };
  };
  const snapshot: Snapshot = {
    statuses: new Map(),
    at,
    name: 'Ana',
    holds: { owners: false, notes: false },
    details: new Map(),
  };
  const later = { name: 'your-responsibilities', order: [...model.history.order, 'general/999'] };
  for (const [opened, words] of [
    [`/your-responsibilities/${await encodeSnapshot(snapshot, later)}`, /of a newer version of this list/u],
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

test('where it cannot be read just now, that is said, and nothing else is shown', async ({ page }) => {
  const address = await share(page);
  await page.route('**/your-responsibilities.json', (route) => route.abort());
  const dialog = await receive(page, address);
  await expect(dialog.getByText('This cannot be loaded just now.')).toBeVisible();
});

test('of two links the one that was followed last is shown', async ({ page }) => {
  const first = new URL(await share(page)).hash;
  const { order } = (
    (await (await page.request.get('/en-us/your-responsibilities.json')).json()) as {
      history: { order: string[] };
    }
  ).history;
  const holds = { owners: false, notes: false };
  const second = await encodeSnapshot(
    { statuses: new Map(), at, name: 'Second', holds, details: new Map() },
    { name: 'your-responsibilities', order },
  );
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

test('the whole list can be looked at as it stood, phase by phase', async ({ page }) => {
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

test('what the link says nothing of stays, whatever is chosen', async ({ page }) => {
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

test('on a phone the view is not wider than the window, and its choices are there', async ({ page }) => {
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

test('it opens on a page that is open already, and in each reader’s language', async ({ page }) => {
  const { hash } = new URL(await share(page));
  await page.goto(french.address);
  await page.evaluate((fragment) => {
    location.hash = fragment;
  }, hash);
  await expect(page.getByRole('dialog', { name: /Avancement de/u })).toBeVisible();
});

test('axe finds nothing in either dialog', async ({ page }) => {
  const address = await share(page);
  expect(await findViolations(page, '#j-dialog')).toEqual([]);
  await receive(page, address);
  expect(await findViolations(page, '#j-dialog')).toEqual([]);
});
