/** Tests storage that is blocked, full, unreadable or cleared, and the reminder of a backup. */
import { expect, test } from '../support/test.ts';
import { downloadWith } from '../support/downloads.ts';
import { phaseLink, task } from '../support/list-page.ts';
import { blockStorage, refuseStorage } from '../support/obstacles.ts';
import { english, french } from '../support/site-list.ts';
import { doneOn, markKey, seedStorage, storedEntries, writeEntries } from '../support/storage.ts';

const key = markKey('general/1');

test('blocked storage is reported at once, and the page works in memory', async ({ page }) => {
  await blockStorage(page);
  await page.goto(french.address);
  await expect(page.getByRole('alert')).toContainText('ne peuvent pas être enregistrées');
  await expect(page.getByText('Enregistré dans ce navigateur')).toBeHidden();
  await task(page, french.first).check();
  await expect(phaseLink(page, /Général/u)).toContainText('1/27');
});

test('storage that refuses every call is reported, and the page works in memory', async ({ page }) => {
  await refuseStorage(page);
  await page.goto(french.address);
  await expect(page.getByRole('alert')).toContainText('ne peuvent pas être enregistrées');
  await task(page, french.first).check();
  await task(page, french.first).uncheck();
  await task(page, french.first).check();
  await expect(phaseLink(page, /Général/u)).toContainText('1/27');
});

test('a tick stays on the page with a warning while storage is full', async ({ page }) => {
  await page.goto(french.address);
  await page.evaluate(() => {
    for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2)) {
      try {
        for (let count = 0; ; count++)
          localStorage.setItem(`filler-${String(size)}-${String(count)}`, 'x'.repeat(size));
      } catch {
        // No further entry of this size fits.
      }
    }
  });
  await page.reload();
  await task(page, french.first).check();
  await expect(task(page, french.first)).toBeChecked();
  await expect(phaseLink(page, /Général/u)).toContainText('1/27');
  await expect(page.getByRole('alert')).toHaveCount(1);
  await page.evaluate(() => {
    localStorage.clear();
  });
  await task(page, /^Activer les appareils mobiles/u).check();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.locator('[data-notice="ok"]')).toBeVisible();
});

for (const [what, entry] of [
  ['damaged', '{"v":1,"status":"do'],
  ['of a newer version', '{"v":9,"status":"done","at":"2030-01-01T00:00:00.000Z","more":true}'],
  ['hostile', '{"v":1,"status":"<img src=x onerror=alert(1)>","at":{"__proto__":{}}}'],
] as const) {
  test(`an entry that is ${what} is reported, kept, and set aside before it is overwritten`, async ({ page }) => {
    await seedStorage(page, { [key]: entry });
    await page.goto(french.address);
    await expect(page.getByRole('alert')).toContainText('illisibles');
    await expect(task(page, french.first)).not.toBeChecked();
    await task(page, /^Activer les appareils mobiles/u).check();
    expect((await storedEntries(page))[key]).toBe(entry);
    await task(page, french.first).check();
    const stored = await storedEntries(page);
    expect(stored[`jalon:aside:${key}`]).toBe(entry);
    expect(JSON.parse(stored[key] ?? '')).toMatchObject({ v: 1, status: 'done' });
    await page.reload();
    await expect(task(page, french.first)).toBeChecked();
  });
}

test('entries of other scripts are left alone', async ({ page }) => {
  await page.goto(french.address);
  await writeEntries(page, { other: 'mine' });
  await task(page, french.first).check();
  await expect(page.getByRole('button', { name: /^Annuler|^Undo/u })).toBeVisible();
  const stored = await storedEntries(page);
  expect(stored['other']).toBe('mine');
  expect(Object.keys(stored).filter((name) => !name.startsWith('jalon:'))).toEqual(['other']);
});

for (const [choice, isKept] of [
  ['Save it again', true],
  ['Erase it here, too', false],
] as const) {
  test(`marks that another tab clears stay on the page until the reader chooses “${choice}”`, async ({ context }) => {
    const page = await context.newPage();
    const other = await context.newPage();
    await page.goto(english.address);
    await other.goto('/en-us/guide/');
    await task(page, english.first).check();
    await other.evaluate(() => {
      localStorage.clear();
    });
    const warning = page.getByRole('alert').filter({ hasText: 'was erased in another tab' });
    await expect(warning).toBeVisible();
    await expect(task(page, english.first)).toBeChecked();
    await expect(page.locator('[data-notice="ok"]')).toBeHidden();
    await task(page, /^Provide resources/u).check();
    await expect(warning).toBeVisible();
    const { content } = await downloadWith(page, warning.getByRole('button', { name: 'Download' }));
    const file = JSON.parse(content) as { marks: Record<string, object> };
    expect(Object.keys(file.marks['your-responsibilities'] ?? {})).toEqual(['general/4', 'general/1']);
    await warning.getByRole('button', { name: choice }).click();
    await expect(warning).toBeHidden();
    await expect(task(page, english.first)).toBeChecked({ checked: isKept });
    await page.reload();
    await expect(task(page, english.first)).toBeChecked({ checked: isKept });
    await expect(task(page, /^Provide resources/u)).toBeChecked();
  });
}

test('a warning offers the marks as a download if nothing can be saved', async ({ page }) => {
  await refuseStorage(page);
  await page.goto(english.address);
  const warning = page.getByRole('alert');
  await task(page, english.first).check();
  await expect(warning).toContainText('cannot be saved');
  await expect(page.getByText('Saved at')).toHaveCount(0);
  const { content } = await downloadWith(page, warning.getByRole('button', { name: 'Download' }));
  const file = JSON.parse(content) as { marks: unknown };
  expect(file.marks).toMatchObject({ 'your-responsibilities': { 'general/1': { status: 'done' } } });
  await page.keyboard.press('Control+z');
  await expect(task(page, english.first)).not.toBeChecked();
});

test('a page reminds of a backup when marks are a week old, and not again for a week', async ({ page }) => {
  await page.goto('/favicon.svg');
  await writeEntries(page, { [key]: doneOn('2026-11-10') });
  await page.clock.setFixedTime('2026-11-16T09:00:00Z');
  await page.goto(english.address);
  await expect(task(page, english.first)).toBeChecked();
  const reminder = page.getByText('This list was never backed up.');
  await page.clock.setFixedTime('2026-11-23T09:00:00Z');
  await page.reload();
  await expect(reminder).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await page.reload();
  await expect(task(page, english.first)).toBeChecked();
  await page.clock.setFixedTime('2026-12-01T09:00:00Z');
  await page.reload();
  await expect(reminder).toBeVisible();
  const { name } = await downloadWith(page, page.getByRole('button', { name: 'Download a backup' }));
  expect(name).toBe('jalon-2026-12-01.json');
  expect((await storedEntries(page))['jalon:backup:default']).toContain('2026-12-01T09:00:00.000Z');
  await page.clock.setFixedTime('2026-12-20T09:00:00Z');
  await page.reload();
  await expect(task(page, english.first)).toBeChecked();
  await task(page, /^Provide resources/u).check();
  await expect(page.getByText('The last backup')).toHaveCount(0);
  await page.clock.setFixedTime('2027-01-20T09:00:00Z');
  await page.reload();
  await expect(page.getByText('The last backup is from December 1, 2026.')).toBeVisible();
});
