/** Notes, owners and due dates. */
import { expect, test } from '@playwright/test';
import { holdScripts } from '../support/hindered-page.ts';
import { duty } from '../support/list-page.ts';
import {
  chooseMore,
  edit,
  first,
  keyOf,
  leave,
  list,
  markOn,
  parent,
  resources,
  saidOf,
  stored,
} from '../support/working-page.ts';

test.use({ locale: 'en-US' });

test('a note, an owner and a date are shown in the row, in every language, and kept', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-23T09:00:00Z');
  await page.goto(list);
  const editor = await edit(page, first);
  await editor.getByRole('combobox', { name: 'Owner' }).fill('Ana García');
  await editor.getByLabel('Due date').fill('2026-12-01');
  await editor.getByRole('textbox', { name: 'Note' }).fill('Two lines,\nno <img src=x onerror=alert(1)>.');
  await editor.getByRole('button', { name: 'Close' }).click();
  await expect(saidOf(page, first)).toContainText('Ana García');
  await expect(saidOf(page, first)).toContainText('Due Dec 1, 2026');
  await expect(saidOf(page, first)).toContainText('no <img src=x onerror=alert(1)>.');
  await page.goto('/fr-fr/your-responsibilities/');
  const french = saidOf(page, /^Développer et mettre/u);
  await expect(french).toContainText('Ana García');
  await expect(french).toContainText('1 déc. 2026');
  await expect(page.locator('main img')).toHaveCount(0);
});

test('what is overdue says so in words, until it is done', async ({ page }) => {
  await leave(page, {
    [keyOf('general/1')]: markOn('2026-11-20', { status: 'open', due: ['2026-11-01', '2026-11-20T10:00:00.000Z'] }),
  });
  await page.clock.setFixedTime('2026-11-23T09:00:00Z');
  await page.goto(list);
  await expect(saidOf(page, first)).toHaveText('Overdue since Nov 1, 2026');
  await duty(page, first).check();
  await expect(saidOf(page, first)).toHaveText('Due Nov 1, 2026');
});

test('owners that were used before are offered, those of other lists, too', async ({ page }) => {
  await leave(page, {
    [keyOf('general/2')]: markOn('2026-11-20', { owner: ['Zoé', '2026-11-20T10:00:00.000Z'] }),
    'jalon:marks:default:us-gov-appendix-your-responsibilities:general/1': markOn('2026-11-20', {
      owner: ['Ana', '2026-11-20T10:00:00.000Z'],
    }),
    'jalon:marks:other:your-responsibilities:general/1': markOn('2026-11-20', {
      owner: ['Eve', '2026-11-20T10:00:00.000Z'],
    }),
  });
  await page.goto(list);
  await edit(page, first);
  const offered = page.locator('datalist option');
  await expect(offered).toHaveCount(2);
  expect(await offered.evaluateAll((all) => all.map((one) => one.getAttribute('value')))).toEqual(['Ana', 'Zoé']);
});

test('a parent has a note, an owner and a date, and no status of its own', async ({ page }) => {
  await page.goto(list);
  const editor = await edit(page, parent);
  await expect(editor.getByRole('radio')).toHaveCount(0);
  await editor.getByRole('combobox', { name: 'Owner' }).fill('Ana');
  await page.keyboard.press('Escape');
  await expect(saidOf(page, parent)).toContainText('Owner');
  expect(await stored(page, 'general/3')).toMatchObject({ status: 'open', at: '' });
});

test('a note is saved while one writes, is one step to undo, and has an end', async ({ page }) => {
  await page.goto(list);
  const note = (await edit(page, first)).getByRole('textbox', { name: 'Note' });
  await note.pressSequentially('Half a sent');
  await expect
    .poll(async () => (await stored(page, 'general/1'))?.['note'])
    .toEqual(['Half a sent', expect.any(String)]);
  await note.pressSequentially('ence');
  await note.fill('x'.repeat(1990));
  await expect(page.getByText('10 characters left')).toBeVisible();
  await note.pressSequentially('y'.repeat(20));
  await expect(note).toHaveValue('x'.repeat(1990) + 'y'.repeat(10));
  await page.keyboard.press('Escape');
  await chooseMore(page, /^Undo/u);
  await expect(saidOf(page, first)).toHaveCount(0);
  expect((await stored(page, 'general/1'))?.['note']).toEqual(['', expect.any(String)]);
});

test('a note that another tab changes is shown here, but not under the hands of one who writes', async ({
  context,
}) => {
  const page = await context.newPage();
  const other = await context.newPage();
  await page.goto(list);
  await other.goto(list);
  const note = (await edit(page, resources)).getByRole('textbox', { name: 'Note' });
  const theirs = (await edit(other, resources)).getByRole('textbox', { name: 'Note' });
  await theirs.fill('theirs');
  await theirs.blur();
  await expect(note).toHaveValue('theirs');
  await note.fill('mine, for now');
  await theirs.fill('theirs again');
  await theirs.blur();
  await expect(note).toHaveValue('mine, for now');
  await note.press('Escape');
  await expect(saidOf(other, resources)).toHaveText('mine, for now');
});

test('the first frame that shows a duty shows what is said of it, and nothing moves', async ({ page }) => {
  const at = '2026-11-20T10:00:00.000Z';
  await leave(page, {
    [keyOf('general/1')]: markOn('2026-11-20', { status: 'in-progress', owner: ['Ana', at], note: ['Call first', at] }),
    [keyOf('general/4')]: markOn('2026-11-20', { status: 'not-applicable' }),
    'jalon:engagement:default': { v: 1, name: 'Contoso', at },
  });
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries()) shifts.push(JSON.stringify(entry));
    }).observe({ type: 'layout-shift', buffered: true });
    const look = (): void => {
      const box = document.querySelector('[id="general/1"] input');
      if (box && !document.querySelector('[id="general/1"] > .said')) shifts.push('a duty without its line');
      if (document.readyState !== 'complete') requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  // Without the scripts that come after parsing.
  await page.route('**/_astro/*.js', (route) => route.abort());
  await page.goto(list);
  await expect(saidOf(page, first)).toContainText('In progress');
  await expect(saidOf(page, first)).toContainText('Call first');
  await expect(page.getByRole('button', { name: 'Contoso' })).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual([]);
});

for (const [before, notes] of [
  ['nothing', {}],
  ['another note', { note: ['Call first', '2026-11-20T10:00:00.000Z'] }],
] as const) {
  test(`a note that another tab writes while the scripts are on their way is shown: before, ${before} was`, async ({
    page,
  }) => {
    await leave(page, { [keyOf('general/1')]: markOn('2026-11-20', notes) });
    const release = await holdScripts(page);
    await page.goto(list, { waitUntil: 'commit' });
    await expect(duty(page, first)).toBeChecked();
    const note = ['Call them now', '2026-11-21T10:00:00.000Z'];
    await page.evaluate(
      ([key, entry]) => {
        localStorage.setItem(key, entry);
      },
      [keyOf('general/1'), JSON.stringify(markOn('2026-11-20', { note }))] as const,
    );
    release();
    await expect(saidOf(page, first)).toHaveText('Call them now');
  });
}

test('all of it is on paper, with the name of the project, and no button', async ({ page }) => {
  const at = '2026-11-20T10:00:00.000Z';
  await leave(page, {
    [keyOf('general/1')]: markOn('2026-11-20', {
      status: 'in-progress',
      owner: ['Ana', at],
      note: ['1\n2\n3\n4\n5\nlast line', at],
    }),
    'jalon:engagement:default': { v: 1, name: 'Contoso', at },
  });
  await page.goto(list);
  await edit(page, resources);
  await page.emulateMedia({ media: 'print' });
  await expect(saidOf(page, first)).toContainText('last line');
  const note = saidOf(page, first).locator('.note');
  // What scripts add to paper has a stylesheet of its own, which they load.
  await expect.poll(() => note.evaluate((text) => text.scrollHeight - text.clientHeight)).toBe(0);
  await expect(page.getByText('Contoso')).toBeVisible();
  await expect(page.getByRole('group', { name: /^Status, note/u })).toBeHidden();
  await expect(page.getByRole('main').getByRole('button', { name: /^Status, note/u })).toHaveCount(0);
});
