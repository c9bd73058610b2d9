/** Tests where progress is shown and announced, and the button that leads to the next task. */
import { expect, test } from '../support/test.ts';
import { notice, task } from '../support/list-page.ts';
import { english } from '../support/site-list.ts';
import { doneOn, markKey, seedStorage } from '../support/storage.ts';

test.use({ locale: 'en-US' });

test('the title of the window starts with the progress, once there is any', async ({ page }) => {
  await page.goto(english.address);
  await expect(page).toHaveTitle('Your responsibilities · FastTrack benefits');
  await task(page, english.first).check();
  await expect(page).toHaveTitle('1/60 · Your responsibilities · FastTrack benefits');
  await page.reload();
  await expect(page).toHaveTitle('1/60 · Your responsibilities · FastTrack benefits');
  await task(page, english.first).uncheck();
  await expect(page).toHaveTitle('Your responsibilities · FastTrack benefits');
});

test('a tick is announced with the progress of its phase and the time of saving', async ({ page }) => {
  await page.goto(english.address);
  await task(page, english.first).check();
  await expect(notice(page)).toContainText(
    'Done: “Develop and carry out your success plan.” · General: 1 of 27 · Saved at ',
  );
  await expect(page.getByRole('complementary').getByText(/^Saved at/u)).toBeVisible();
  await expect(page.locator('#j-notices')).toHaveRole('status');
});

test('a completed phase is announced once', async ({ page }) => {
  const marks = ['1', '2', '3'].map((place) => [markKey(`initiate-phase/${place}`), doneOn('2026-11-20')]);
  await seedStorage(page, Object.fromEntries(marks) as Record<string, unknown>);
  await page.goto(english.address);
  const last = page.locator('[id="initiate-phase/4"]').getByRole('checkbox');
  await last.check();
  await expect(notice(page)).toContainText('The phase “Initiate phase” is complete');
  await task(page, english.first).check();
  await expect(notice(page)).toContainText('General: 1 of 27');
  await expect(notice(page)).not.toContainText('complete');
});

test('“Next open duty” skips tasks that are done or not applicable', async ({ page }) => {
  await seedStorage(page, {
    [markKey('general/1')]: doneOn('2026-11-20'),
    [markKey('general/2')]: doneOn('2026-11-20', { status: 'not-applicable' }),
    [markKey('general/3.1')]: doneOn('2026-11-20', { status: 'in-progress' }),
  });
  await page.goto(english.address);
  const next = page.getByRole('button', { name: 'Next open duty' });
  await next.click();
  await expect(task(page, english.leaves[0])).toBeFocused();
  await expect(task(page, english.leaves[0])).toBeInViewport();
  await page.keyboard.press('o');
  await expect(task(page, english.leaves[1])).toBeFocused();
});

test('“Next open duty” says when no task is open', async ({ page }) => {
  await page.goto(english.address);
  const ids = await page
    .locator('.items li')
    .evaluateAll((items) => items.filter((item) => !item.querySelector('li')).map(({ id }) => id));
  await seedStorage(page, Object.fromEntries(ids.map((id) => [markKey(id), doneOn('2026-11-20')])));
  await page.goto(english.address);
  await expect(page).toHaveTitle(/^60\/60/u);
  await page.getByRole('button', { name: 'Next open duty' }).click();
  await expect(page.getByText('Nothing is open any more')).toBeVisible();
});

test('the landing page counts only tasks that are applicable', async ({ page }) => {
  await seedStorage(page, {
    [markKey('general/1')]: doneOn('2026-11-20'),
    [markKey('general/2')]: doneOn('2026-11-20', { status: 'not-applicable' }),
    'jalon:engagement:default': { v: 1, name: 'Contoso', at: '2026-11-20T10:00:00.000Z' },
  });
  await page.goto('/en-us/');
  await expect(page.getByRole('article').filter({ hasText: '1 of 59 done' })).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Contoso' })).toBeVisible();
});
