/** Storage that is blocked, full, or holds what cannot be read. */
import { expect, test } from '@playwright/test';
import { duty, firstDuty, french, phaseLink, storedEntries } from './list-page.ts';

const key = 'jalon:marks:default:your-responsibilities:general/1';

test('where storage is blocked, the page says so at once, and goes on in memory', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(french);
  await expect(page.getByRole('alert')).toContainText('ne peuvent pas être enregistrées');
  await expect(page.getByText('Enregistré dans ce navigateur')).toBeHidden();
  await duty(page, firstDuty).check();
  await expect(phaseLink(page, /Général/u)).toContainText('1/27');
  expect(errors).toEqual([]);
});

test('where every call of storage throws, the page says so, and goes on in memory', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException('refused', 'UnknownError');
    };
    Object.assign(Storage.prototype, {
      getItem: refuse,
      setItem: refuse,
      removeItem: refuse,
      key: refuse,
      clear: refuse,
    });
  });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
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
  await expect(page.getByText('Enregistré dans ce navigateur')).toBeVisible();
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
  expect(Object.keys(await storedEntries(page)).sort()).toEqual([key, 'other']);
});

test('what another tab clears is cleared here, too', async ({ context }) => {
  const page = await context.newPage();
  const other = await context.newPage();
  await page.goto(french);
  await other.goto('/fr-fr/guide/');
  await duty(page, firstDuty).check();
  await other.evaluate(() => {
    localStorage.clear();
  });
  await expect(duty(page, firstDuty)).not.toBeChecked();
});
