/** Tests the dialog of the Print button, which chooses what is printed and how. */
import type { Locator, Page } from '@playwright/test';
import decodeQR from 'qr/decode.js';
import { findViolations } from '../support/axe.ts';
import { historySite, moving } from '../support/history-docset.ts';
import { refuseStorage } from '../support/obstacles.ts';
import { type PdfFile, printed } from '../support/read-pdf.ts';
import { english } from '../support/site-list.ts';
import { doneOn, markKey, seedStorage } from '../support/storage.ts';
import { expect, test } from '../support/test.ts';

test.use({ locale: 'en-US' });

const at = '2026-11-20T10:00:00.000Z';

const marks = {
  [markKey('general/1')]: doneOn('2026-11-20'),
  [markKey('general/3.1')]: doneOn('2026-11-20', {
    status: 'in-progress',
    owner: ['Ana', at],
    due: ['2026-11-21', at],
  }),
  [markKey('general/4')]: doneOn('2026-11-20', { status: 'not-applicable', reason: 'No mail here' }),
  [markKey('general/5')]: doneOn('2026-11-20', { status: 'open', note: ['Call first', at] }),
  [markKey('initiate-phase/1')]: doneOn('2026-11-20'),
};

/** Opens the dialog in a browser without a print preview: tests print into a file instead. */
async function open(page: Page, entries: Record<string, unknown> = marks): Promise<Locator> {
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  await seedStorage(page, entries);
  await page.goto(english.address);
  return openDialog(page);
}

async function openDialog(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Print' });
  await expect(dialog).toBeVisible();
  return dialog;
}

async function print(page: Page, dialog: Locator): Promise<PdfFile> {
  await dialog.getByRole('button', { name: 'Print…' }).click();
  await expect(dialog).toBeHidden();
  return printed(page);
}

/** Returns the texts of the rows of tasks, without those of table heads. */
function taskRows({ entries }: PdfFile): string[] {
  return entries.filter(({ role, text }) => role === 'TR' && !/^\s*Duty/u.test(text)).map(({ text }) => text);
}

test('a list with progress shows every task with its status and details', async ({ page }) => {
  const file = await print(page, await open(page));
  const rows = taskRows(file);
  expect(rows).toHaveLength(64);
  expect(rows[0]).toMatch(/Develop[^]*Done/u);
  expect(rows[2]).toMatch(/Provide overall project[^]*0\/3/u);
  expect(rows[3]).toMatch(/Appoint a project lead[^]*Owner: [^]*Ana[^]* · Overdue since Nov 21, 2026[^]*In progress/u);
  expect(rows[6]).toMatch(/adoption[^]*Not applicable: [^]*No mail here/u);
  expect(rows[7]).toMatch(/Call first[^]*Open/u);
  expect(file).toMatchObject({ isTagged: true, language: 'en-US' });
  expect(file.outline).toHaveLength(6);
  expect(file.title).toMatch(/^Your responsibilities · \d{4}-\d\d-\d\d$/u);
  for (const [place, { text }] of file.pages.entries()) {
    expect(text).toContain('2 of 59');
    expect(text).toContain(`Page ${String(place + 1)} of ${String(file.pages.length)}`);
  }
});

test('chosen columns have heads on each page of the chosen paper, with lines for signatures at the end', async ({
  page,
}) => {
  const dialog = await open(page);
  for (const name of ['Owner', 'Due date', 'Initials', 'Lines for signatures']) await dialog.getByLabel(name).check();
  await dialog.getByLabel('A4').check();
  const file = await print(page, dialog);
  expect(Math.abs((file.pages[0]?.width ?? 0) - 595)).toBeLessThan(2);
  for (const { text } of file.pages) expect(text).toMatch(/Duty[^]*Status[^]*Owner[^]*Due date[^]*Initials/u);
  const [, , , row] = taskRows(file);
  expect(row).toMatch(/Appoint a project lead[^]*In progress[^]*Ana[^]*Overdue/u);
  expect(row).not.toContain('Owner:');
  expect(file.pages.at(-1)?.text).toMatch(/Name[^]*Date[^]*Signature/u);
});

test('a blank list has empty boxes and no marks', async ({ page }) => {
  const dialog = await open(page);
  await dialog.getByLabel('Blank').check();
  await expect(dialog.getByLabel('Notes in full')).toBeDisabled();
  const file = await print(page, dialog);
  const rows = taskRows(file);
  expect(rows).toHaveLength(64);
  expect(rows.join()).not.toMatch(/✓|•|–|Ana|Call first|No mail|Open|Done|0\/3/u);
  expect(file.pages.map(({ text }) => text).join()).not.toMatch(/\d of 59/u);
});

test('only open tasks of the chosen phases are printed', async ({ page }) => {
  const dialog = await open(page);
  await dialog.getByLabel('Chosen phases').check();
  for (const name of ['Assess phase', 'Remediate phase', 'Enable phase']) await dialog.getByLabel(name).uncheck();
  await dialog.getByLabel('Only what is left').check();
  const file = await print(page, dialog);
  expect(file.outline).toHaveLength(3);
  const rows = taskRows(file);
  // 27 and 4 leaves and one parent, without three leaves that are done or not applicable.
  expect(rows).toHaveLength(27 + 1 + 4 - 3);
  expect(rows.join()).not.toMatch(/Done|Not applicable/u);
});

test('the dialog prints nothing and says why, if no phase is chosen or no task is left', async ({ page }) => {
  const entries = ['1', '2', '3', '4'].map((id) => [markKey(`initiate-phase/${id}`), doneOn('2026-11-20')]);
  const dialog = await open(page, Object.fromEntries(entries) as Record<string, unknown>);
  await dialog.getByLabel('Chosen phases').check();
  for (const box of await dialog.getByLabel(/ phase$|General/u).all()) await box.uncheck();
  await dialog.getByRole('button', { name: 'Print…' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Choose at least one phase.');
  await dialog.getByLabel('Initiate phase').check();
  await dialog.getByLabel('Only what is left').check();
  await dialog.getByRole('button', { name: 'Print…' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Nothing is left to do here.');
  await expect(page.locator('#j-paper')).toHaveCount(0);
});

test('all documents are printed, each with its title and progress', async ({ page }) => {
  const dialog = await open(page, {
    ...marks,
    'jalon:marks:default:us-gov-appendix-your-responsibilities:general/1': doneOn('2026-11-20'),
  });
  await dialog.getByLabel('All documents').check();
  const file = await print(page, dialog);
  const [first, ...others] = file.outline.filter((title) => title.includes('responsibilities'));
  expect([first, others]).toEqual(['Your responsibilities', [expect.stringMatching(/government/iu)]]);
  const last = file.pages.at(-1)?.text ?? '';
  expect(last).toMatch(/government/iu);
  expect(last).toMatch(/1 of \d+/u);
  expect(file.pages[0]?.text).toContain('2 of 59');
});

test('the dialog says so if the other documents cannot be loaded', async ({ page }) => {
  const dialog = await open(page);
  await page.route('**/us-gov-appendix-your-responsibilities/', (route) => route.abort());
  await dialog.getByLabel('All documents').check();
  await dialog.getByRole('button', { name: 'Print…' }).click();
  await expect(dialog.getByRole('alert')).toContainText('cannot be loaded');
});

test('a QR code holds the language-neutral address of the phase', async ({ page, baseURL }) => {
  const dialog = await open(page);
  await dialog.getByLabel('Chosen phases').check();
  for (const box of await dialog.getByLabel(/ phase$/u).all()) await box.uncheck();
  await dialog.getByLabel('QR code').check();
  await dialog.getByRole('button', { name: 'Print…' }).click();
  const code = page.locator('#j-paper svg');
  const [size, path] = await code.evaluate((svg: SVGSVGElement) => [
    svg.viewBox.baseVal.width,
    svg.querySelector('path')?.getAttribute('d') ?? '',
  ]);
  const address = `${String(baseURL)}/your-responsibilities/#general`;
  expect(decoded(size, path)).toBe(address);
  expect((await printed(page)).pages[0]?.text.replaceAll(/\s/gu, '')).toContain(address);
});

/** Decodes a QR code as a camera does: each module is four by four dots, which are dark where the path has a square. */
function decoded(size: number, path: string): string {
  const side = size * 4;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const { groups } of path.matchAll(/M(?<x>\d+) (?<y>\d+)/gu)) {
    for (let dot = 0; dot < 16; dot++) {
      const x = Number(groups?.['x']) * 4 + (dot % 4);
      const y = Number(groups?.['y']) * 4 + Math.floor(dot / 4);
      data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return decodeQR({ width: side, height: side, data });
}

test('the dialog remembers its choices, and the page is as before', async ({ page }) => {
  const dialog = await open(page);
  await dialog.getByLabel('Blank').check();
  await dialog.getByLabel('Initials').check();
  await print(page, dialog);
  await expect(page).toHaveTitle(/^2\/59 · /u);
  await page.mouse.move(50, 50);
  await expect(page.locator('#j-paper')).toHaveCount(0);
  await page.reload();
  const again = await openDialog(page);
  await expect(again.getByLabel('Blank')).toBeChecked();
  await expect(again.getByLabel('Initials')).toBeChecked();
  await expect(again.getByLabel('US Letter')).toBeChecked();
});

test('the dialog works by keyboard, returns the focus, and has no violation', async ({ page }) => {
  const dialog = await open(page);
  expect(await findViolations(page, '#j-dialog')).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByLabel('Chosen phases')).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeFocused();
});

test('the dialog fits a phone, has no violation there, and prints', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 600 });
  const dialog = await open(page);
  await dialog.getByLabel('Chosen phases').check();
  expect(await findViolations(page, '#j-dialog')).toEqual([]);
  expect(await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  const box = await dialog.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  expect(taskRows(await print(page, dialog))).toHaveLength(64);
});

test('the dialog prints even if nothing can be stored', async ({ page }) => {
  await refuseStorage(page);
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  await page.goto(english.address);
  const file = await print(page, await openDialog(page));
  expect(taskRows(file)).toHaveLength(64);
  expect(file.pages[0]?.text).toContain('0 of 60');
});

test('a remembered choice of all documents means the only one', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('jalon:print', '{"v":1,"what":"all"}');
  });
  await page.goto(historySite + moving);
  const dialog = await openDialog(page);
  await expect(dialog.getByLabel('This document')).toBeChecked();
  await expect(dialog.getByLabel('All documents')).toHaveCount(0);
});
