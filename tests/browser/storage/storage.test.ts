/** Storage that is blocked, full, or holds what cannot be read. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { blockStorage, errorsOf, refuseStorage } from '../support/hindered-page.ts';
import { duty, english, firstDuty, french, phaseLink, storedEntries } from '../support/list-page.ts';

const englishDuty = 'Develop and carry out your success plan.';
const key = 'jalon:marks:default:your-responsibilities:general/1';

test('where storage is blocked, the page says so at once, and goes on in memory', async ({ page }) => {
  await blockStorage(page);
  const errors = errorsOf(page);
  await page.goto(french);
  await expect(page.getByRole('alert')).toContainText('ne peuvent pas être enregistrées');
  await expect(page.getByText('Enregistré dans ce navigateur')).toBeHidden();
  await duty(page, firstDuty).check();
  await expect(phaseLink(page, /Général/u)).toContainText('1/27');
  expect(errors).toEqual([]);
});

test('where every call of storage throws, the page says so, and goes on in memory', async ({ page }) => {
  await refuseStorage(page);
  const errors = errorsOf(page);
  await page.goto(french);
  await expect(page.getByRole('alert')).toContainText('ne peuvent pas être enregistrées');
  await duty(page, firstDuty).check();
  await duty(page, firstDuty).uncheck();
  await duty(page, firstDuty).check();
  await expect(phaseLink(page, /Général/u)).toContainText('1/27');
  expect(errors).toEqual([]);
});

test('where storage is full, the tick holds on the page, and the page says that it is not saved', async ({ page }) => {
  await page.goto(french);
  await page.evaluate(() => {
    for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2)) {
      try {
        for (let count = 0; ; count++)
          localStorage.setItem(`filler-${String(size)}-${String(count)}`, 'x'.repeat(size));
      } catch {
        // This size does not fit any more.
      }
    }
  });
  await page.reload();
  await duty(page, firstDuty).check();
  await expect(duty(page, firstDuty)).toBeChecked();
  await expect(phaseLink(page, /Général/u)).toContainText('1/27');
  await expect(page.getByRole('alert')).toHaveCount(1);
  await page.evaluate(() => {
    localStorage.clear();
  });
  await duty(page, /^Activer les appareils mobiles/u).check();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.locator('[data-notice="ok"]')).toBeVisible();
});

for (const [what, entry] of [
  ['damaged', '{"v":1,"status":"do'],
  ['of a newer version', '{"v":9,"status":"done","at":"2030-01-01T00:00:00.000Z","more":true}'],
  ['hostile', '{"v":1,"status":"<img src=x onerror=alert(1)>","at":{"__proto__":{}}}'],
] as const) {
  test(`an entry that is ${what} is said, kept, and set aside before it is written over`, async ({ page }) => {
    await page.goto('/fr-fr/guide/');
    await page.evaluate(
      ([name, value]) => {
        localStorage.setItem(name, value);
      },
      [key, entry] as const,
    );
    await page.goto(french);
    await expect(page.getByRole('alert')).toContainText('illisibles');
    await expect(duty(page, firstDuty)).not.toBeChecked();
    await duty(page, /^Activer les appareils mobiles/u).check();
    expect((await storedEntries(page))[key]).toBe(entry);
    await duty(page, firstDuty).check();
    const stored = await storedEntries(page);
    expect(stored[`jalon:aside:${key}`]).toBe(entry);
    expect(JSON.parse(stored[key] ?? '')).toMatchObject({ v: 1, status: 'done' });
    await page.reload();
    await expect(duty(page, firstDuty)).toBeChecked();
  });
}

test('entries that are not Jalon’s are left alone', async ({ page }) => {
  await page.goto(french);
  await page.evaluate(() => {
    localStorage.setItem('other', 'mine');
  });
  await duty(page, firstDuty).check();
  await expect(page.getByRole('button', { name: /^Annuler|^Undo/u })).toBeVisible();
  const stored = await storedEntries(page);
  expect(stored['other']).toBe('mine');
  expect(Object.keys(stored).filter((name) => !name.startsWith('jalon:'))).toEqual(['other']);
});

for (const [choice, isKept] of [
  ['Save it again', true],
  ['Erase it here, too', false],
] as const) {
  test(`what another tab clears stays on the page until the person says: ${choice}`, async ({ context }) => {
    const page = await context.newPage();
    const other = await context.newPage();
    await page.goto(english);
    await other.goto('/en-us/guide/');
    await duty(page, englishDuty).check();
    await other.evaluate(() => {
      localStorage.clear();
    });
    const warning = page.getByRole('alert').filter({ hasText: 'was erased in another tab' });
    await expect(warning).toBeVisible();
    await expect(duty(page, englishDuty)).toBeChecked();
    await expect(page.locator('[data-notice="ok"]')).toBeHidden();
    await duty(page, /^Provide resources/u).check();
    await expect(warning).toBeVisible();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      warning.getByRole('button', { name: 'Download' }).click(),
    ]);
    const file = JSON.parse(await readFile(await download.path(), 'utf8')) as { marks: Record<string, object> };
    expect(Object.keys(file.marks['your-responsibilities'] ?? {})).toEqual(['general/4', 'general/1']);
    await warning.getByRole('button', { name: choice }).click();
    await expect(warning).toBeHidden();
    await expect(duty(page, englishDuty)).toBeChecked({ checked: isKept });
    await page.reload();
    await expect(duty(page, englishDuty)).toBeChecked({ checked: isKept });
    await expect(duty(page, /^Provide resources/u)).toBeChecked();
  });
}

test('where nothing can be saved, what the page has is offered for download', async ({ page }) => {
  await refuseStorage(page);
  const errors = errorsOf(page);
  await page.goto(english);
  const warning = page.getByRole('alert');
  await duty(page, englishDuty).check();
  await expect(warning).toContainText('cannot be saved');
  await expect(page.getByText('Saved at')).toHaveCount(0);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    warning.getByRole('button', { name: 'Download' }).click(),
  ]);
  const file = JSON.parse(await readFile(await download.path(), 'utf8')) as { marks: unknown };
  expect(file.marks).toMatchObject({ 'your-responsibilities': { 'general/1': { status: 'done' } } });
  await page.keyboard.press('Control+z');
  await expect(duty(page, englishDuty)).not.toBeChecked();
  expect(errors).toEqual([]);
});

test('one is reminded of a backup once what is saved is a week old, and not again for a week', async ({ page }) => {
  const mark = { v: 1, status: 'done', at: '2026-11-10T10:00:00.000Z' };
  await page.goto('/favicon.svg');
  await page.evaluate(
    ([name, value]) => {
      localStorage.setItem(name, value);
    },
    [key, JSON.stringify(mark)] as const,
  );
  await page.clock.setFixedTime('2026-11-16T09:00:00Z');
  await page.goto(english);
  await expect(duty(page, englishDuty)).toBeChecked();
  const reminder = page.getByText('This list was never backed up.');
  await page.clock.setFixedTime('2026-11-23T09:00:00Z');
  await page.reload();
  await expect(reminder).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await page.reload();
  await expect(duty(page, englishDuty)).toBeChecked();
  await page.clock.setFixedTime('2026-12-01T09:00:00Z');
  await page.reload();
  await expect(reminder).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download a backup' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('jalon-2026-12-01.json');
  expect((await storedEntries(page))['jalon:backup:default']).toContain('2026-12-01T09:00:00.000Z');
  await page.clock.setFixedTime('2026-12-20T09:00:00Z');
  await page.reload();
  await expect(duty(page, englishDuty)).toBeChecked();
  await duty(page, /^Provide resources/u).check();
  await expect(page.getByText('The last backup')).toHaveCount(0);
  await page.clock.setFixedTime('2027-01-20T09:00:00Z');
  await page.reload();
  await expect(page.getByText('The last backup is from December 1, 2026.')).toBeVisible();
});
