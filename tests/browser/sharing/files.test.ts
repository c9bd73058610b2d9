/** Tests downloads and imports: a downloaded file restores the marks it holds. */
import { truncate, writeFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { downloadWith } from '../support/downloads.ts';
import { findViolations } from '../support/axe.ts';
import { chooseMore } from '../support/list-page.ts';
import { english } from '../support/site-list.ts';
import { doneOn, markKey, seedStorage, storedMarks } from '../support/storage.ts';
import { expect, test } from '../support/test.ts';

test.use({ locale: 'en-US' });

const at = '2026-11-20T10:00:00.000Z';

const saved = {
  [markKey('general/1')]: doneOn('2026-11-20'),
  [markKey('general/3')]: { ...doneOn('2026-11-20'), status: 'open', at: '', owner: ['Karim', at] },
  [markKey('general/3.1')]: doneOn('2026-11-20', {
    status: 'in-progress',
    owner: ['=Ana', at],
    due: ['2026-12-04', at],
  }),
  [markKey('general/4')]: doneOn('2026-11-20', { status: 'not-applicable', reason: 'No mail, "here"; <b>' }),
  [markKey('general/5')]: { ...doneOn('2026-11-20'), status: 'open', at: '', note: ['Call *first*\n- then move', at] },
};

/** Opens a dialog from the menu “More”. */
async function choose(page: Page, entry: string, dialog: string): Promise<Locator> {
  await chooseMore(page, entry);
  const opened = page.getByRole('dialog', { name: dialog });
  await expect(opened).toBeVisible();
  return opened;
}

/** Downloads the list in a format. */
async function download(page: Page, format: RegExp): ReturnType<typeof downloadWith> {
  const dialog = await choose(page, 'Download…', 'Download');
  await dialog.getByLabel(format).check();
  return downloadWith(page, dialog.getByRole('button', { name: 'Download' }));
}

/** Opens the list without any entries. */
async function startEmpty(page: Page): Promise<void> {
  await page.evaluate(() => {
    localStorage.clear();
  });
  await seedStorage(page, {});
  await page.goto(english.address);
}

/** Opens the dialog for imports and chooses a file with this content. */
async function chooseFile(page: Page, name: string, content: string | Buffer): Promise<Locator> {
  const dialog = await choose(page, 'Import a file…', 'Import a file');
  await dialog.locator('input[type="file"]').setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(content),
  });
  return dialog;
}

for (const [format, name, extension] of [
  ['JSON', /Backup/u, 'json'],
  ['CSV', /Spreadsheet/u, 'csv'],
] as const) {
  test(`a ${format} file restores all marks after they were erased, and its import can be undone`, async ({ page }) => {
    await seedStorage(page, {
      ...saved,
      [markKey('general/999')]: doneOn('2026-11-20', { note: ['of another version', at] }),
    });
    await page.goto(english.address);
    const before = await storedMarks(page);
    const file = await download(page, name);
    expect(file.name).toMatch(new RegExp(`^jalon-\\d{4}-\\d\\d-\\d\\d\\.${extension}$`, 'u'));
    await startEmpty(page);
    const dialog = await chooseFile(page, file.name, file.content);
    await dialog.getByRole('button', { name: 'Import' }).click();
    await expect(dialog).toBeHidden();
    expect(await storedMarks(page)).toEqual(before);
    await expect(page.getByText('Imported: 6')).toBeVisible();
    await expect(page.getByRole('checkbox', { name: /^Develop and/u })).toBeChecked();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('checkbox', { name: /^Develop and/u })).not.toBeChecked();
    expect(await storedMarks(page)).toEqual({});
  });
}

test('a Markdown task list restores statuses and details', async ({ page }) => {
  await seedStorage(page, saved);
  await page.goto(english.address);
  const { content } = await download(page, /Task list/u);
  expect(content).toContain('- [x] Develop and carry out your success plan.');
  await startEmpty(page);
  const dialog = await chooseFile(page, 'list.md', content);
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect(dialog).toBeHidden();
  const marks = await storedMarks(page);
  const texts = Object.entries(marks as typeof saved).map(([key, mark]) => {
    const { status, reason, owner, due, note } = mark as Record<string, unknown> & {
      owner?: string[];
      due?: string[];
      note?: string[];
    };
    return [key, status, reason, owner?.[0], due?.[0], note?.[0]];
  });
  expect(texts.sort()).toEqual(
    [
      [markKey('general/1'), 'done', undefined, undefined, undefined, undefined],
      [markKey('general/3'), 'open', undefined, 'Karim', undefined, undefined],
      [markKey('general/3.1'), 'in-progress', undefined, '=Ana', '2026-12-04', undefined],
      [markKey('general/4'), 'not-applicable', 'No mail, "here"; <b>', undefined, undefined, undefined],
      [markKey('general/5'), 'open', undefined, undefined, undefined, 'Call *first*\n- then move'],
    ].sort(),
  );
});

test('a calendar holds the due dates', async ({ page }) => {
  await seedStorage(page, saved);
  await page.goto(english.address);
  const { content } = await download(page, /Calendar/u);
  expect(content).toContain('DTSTART;VALUE=DATE:20261204');
});

test('conflicts show both sides, and are resolved one by one or all at once', async ({ page }) => {
  const theirs = {
    version: 1,
    engagement: { id: 'x', name: 'Karim' },
    exportedAt: at,
    marks: {
      'your-responsibilities': {
        'general/1': { status: 'in-progress', at: '2026-11-01T10:00:00.000Z' },
        'general/4': { status: 'done', at: '2026-11-22T10:00:00.000Z' },
        'general/6': { status: 'done', at },
      },
    },
    log: [],
  };
  await seedStorage(page, saved);
  await page.goto(english.address);
  const dialog = await chooseFile(page, 'karim.json', JSON.stringify(theirs));
  await expect(dialog.getByText('New, only in the file: 1')).toBeVisible();
  await expect(dialog.getByText('Different here and in the file: 2')).toBeVisible();
  const develop = dialog.getByRole('group', { name: /Develop/u });
  await expect(develop.getByLabel(/Here: [^]*Done/u)).toBeChecked();
  const adoption = dialog.getByRole('group', { name: /adoption/u });
  await expect(adoption.getByLabel(/File: [^]*Done/u)).toBeChecked();
  await dialog.getByLabel('What the file says').check();
  await expect(develop.getByLabel(/File: /u)).toBeChecked();
  await adoption.getByLabel(/Here: /u).check();
  expect(await storedMarks(page)).toEqual(saved);
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect(dialog).toBeHidden();
  expect(await storedMarks(page)).toMatchObject({
    [markKey('general/1')]: { status: 'in-progress' },
    [markKey('general/4')]: { status: 'not-applicable', reason: 'No mail, "here"; <b>' },
    [markKey('general/6')]: { status: 'done' },
  });
});

test('a file that cannot be read is explained, and changes nothing', async ({ page }) => {
  await seedStorage(page, saved);
  await page.goto(english.address);
  for (const [name, content, words] of [
    ['a.json', '{"version":1,', /damaged or cut off \(.*1:14/u],
    ['a.json', '{"version":2}', /newer version/u],
    ['a.csv', 'Name,Price\r\nMilk,1', /was not downloaded here/u],
    ['a.md', '- [x] Milk', /no duty/u],
    ['a.csv', Buffer.from([0, 1, 2, 3]), /not text/u],
  ] as const) {
    const dialog = await chooseFile(page, name, content);
    await expect(dialog.getByText(words)).toBeVisible();
    await page.keyboard.press('Escape');
  }
  expect(await storedMarks(page)).toEqual(saved);
});

/** Another person's file, in which one task has a different status. */
const karimsProgress = {
  version: 1,
  engagement: { id: 'x', name: 'Karim' },
  exportedAt: at,
  marks: { 'your-responsibilities': { 'general/1': { status: 'open', at: '2026-11-22T10:00:00.000Z' } } },
  log: [],
};
const karimsFile = JSON.stringify(karimsProgress);

test('a file that is too large is refused without being read', async ({ page }, testInfo) => {
  const path = testInfo.outputPath('large.json');
  await writeFile(path, '{');
  await truncate(path, 100_000_000);
  await page.goto(english.address);
  const dialog = await choose(page, 'Import a file…', 'Import a file');
  await dialog.locator('input[type="file"]').setInputFiles(path);
  await expect(dialog.getByText('The file is too large: at most 30 MB are read.')).toBeVisible();
});

test('a file that is dropped replaces the one that was chosen', async ({ page }) => {
  await seedStorage(page, saved);
  await page.goto(english.address);
  const dialog = await chooseFile(page, 'broken.json', '{');
  await expect(dialog.getByText(/damaged or cut off/u)).toBeVisible();
  const dataTransfer = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'karim.json'));
    return transfer;
  }, karimsFile);
  await dialog.dispatchEvent('drop', { dataTransfer });
  await expect(dialog.getByText(/damaged or cut off/u)).toBeHidden();
  await expect(dialog.getByText('Different here and in the file: 1')).toBeVisible();
  expect(await storedMarks(page)).toEqual(saved);
});

test('an import that storage cannot hold changes nothing', async ({ page }) => {
  await seedStorage(page, saved);
  await page.goto(english.address);
  const many = JSON.stringify({
    ...karimsProgress,
    marks: {
      'your-responsibilities': Object.fromEntries(
        ['general/6', 'general/7', 'general/8'].map((id) => [id, { status: 'done', at }]),
      ),
    },
  });
  const dialog = await chooseFile(page, 'karim.json', many);
  await page.evaluate(() => {
    const write = localStorage.setItem.bind(localStorage);
    let left = 2;
    Storage.prototype.setItem = (key, value) => {
      if (key.startsWith('jalon:marks:') && left-- <= 0) throw new DOMException('full', 'QuotaExceededError');
      write(key, value);
    };
  });
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect(dialog.getByText('It could not be saved. Nothing was changed.')).toBeVisible();
  expect(await storedMarks(page)).toEqual(saved);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1);
});

test('an import is shown, undone and redone in all tabs', async ({ page, context }) => {
  await seedStorage(page, saved);
  await page.goto(english.address);
  const second = await context.newPage();
  await second.goto(english.address);
  const box = (tab: Page): Locator => tab.getByRole('checkbox', { name: /^Develop and/u });
  await expect(box(second)).toBeChecked();
  const dialog = await chooseFile(page, 'karim.json', karimsFile);
  await dialog.getByRole('button', { name: 'Import' }).click();
  for (const tab of [page, second]) await expect(box(tab)).not.toBeChecked();
  await page.getByRole('button', { name: 'Undo' }).click();
  for (const tab of [page, second]) await expect(box(tab)).toBeChecked();
  await chooseMore(page, 'Redo');
  for (const tab of [page, second]) await expect(box(tab)).not.toBeChecked();
  await box(second).check();
  await expect(box(page)).toBeChecked();
  await chooseMore(page, 'Undo');
  await expect(page.getByText('Left as it is: it was changed since')).toBeVisible();
  for (const tab of [page, second]) await expect(box(tab)).toBeChecked();
});

test('changes made while the dialog is open are shown before the import', async ({ page, context }) => {
  await seedStorage(page, saved);
  await page.goto(english.address);
  const dialog = await chooseFile(page, 'karim.json', karimsFile);
  const develop = dialog.getByRole('group', { name: /Develop/u });
  await develop.getByLabel(/File: /u).check();
  const second = await context.newPage();
  await second.goto(english.address);
  await second.getByRole('checkbox', { name: /^Develop and/u }).uncheck();
  await second.getByRole('checkbox', { name: /^Develop and/u }).check();
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect(dialog.getByText('This list was changed meanwhile.')).toBeVisible();
  await expect(develop.getByLabel(/Here: /u)).toBeChecked();
  await develop.getByLabel(/File: /u).check();
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('checkbox', { name: /^Develop and/u })).not.toBeChecked();
});

test('an import also saves the marks that only the page still has', async ({ page, context }) => {
  await seedStorage(page, saved);
  await page.goto(english.address);
  const second = await context.newPage();
  await second.goto('/favicon.svg');
  await second.evaluate(() => {
    localStorage.clear();
  });
  await expect(page.getByText(/was erased in another tab/u)).toBeVisible();
  const dialog = await chooseFile(page, 'karim.json', karimsFile);
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/was erased in another tab/u)).toBeHidden();
  expect(await storedMarks(page)).toMatchObject({
    ...saved,
    [markKey('general/1')]: { status: 'open', at: '2026-11-22T10:00:00.000Z' },
  });
});

for (const width of [1280, 390]) {
  test(`both dialogs fit and have no violation at ${String(width)} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await seedStorage(page, saved);
    await page.goto(english.address);
    const check = async (dialog: Locator): Promise<void> => {
      expect(await findViolations(page, '#j-dialog')).toEqual([]);
      expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
      await page.keyboard.press('Escape');
    };
    await check(await choose(page, 'Download…', 'Download'));
    const dialog = await chooseFile(page, 'karim.json', karimsFile);
    await expect(dialog.getByText('Different here and in the file: 1')).toBeVisible();
    await check(dialog);
  });
}
