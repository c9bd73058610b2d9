/** Tests notes, owners and due dates. */
import { expect, test } from '../support/test.ts';
import { recordedShifts, recordShifts } from '../support/layout.ts';
import { chooseMore, detailsOf, openEditor, task } from '../support/list-page.ts';
import { holdScripts } from '../support/obstacles.ts';
import { english } from '../support/site-list.ts';
import { doneOn, markKey, seedStorage, storedMark, writeEntries } from '../support/storage.ts';

test.use({ locale: 'en-US' });

test('a note, an owner and a due date are shown with their task in every language', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-23T09:00:00Z');
  await page.goto(english.address);
  const editor = await openEditor(page, english.first);
  await editor.getByRole('combobox', { name: 'Owner' }).fill('Ana García');
  await editor.getByLabel('Due date').fill('2026-12-01');
  await editor.getByRole('textbox', { name: 'Note' }).fill('Two lines,\nno <img src=x onerror=alert(1)>.');
  await editor.getByRole('button', { name: 'Close' }).click();
  await expect(detailsOf(page, english.first)).toContainText('Ana García');
  await expect(detailsOf(page, english.first)).toContainText('Due Dec 1, 2026');
  await expect(detailsOf(page, english.first)).toContainText('no <img src=x onerror=alert(1)>.');
  await page.goto('/fr-fr/your-responsibilities/');
  const frenchDetails = detailsOf(page, /^Développer et mettre/u);
  await expect(frenchDetails).toContainText('Ana García');
  await expect(frenchDetails).toContainText('1 déc. 2026');
  await expect(page.locator('main img')).toHaveCount(0);
});

test('an overdue task says so in words until it is done', async ({ page }) => {
  await seedStorage(page, {
    [markKey('general/1')]: doneOn('2026-11-20', { status: 'open', due: ['2026-11-01', '2026-11-20T10:00:00.000Z'] }),
  });
  await page.clock.setFixedTime('2026-11-23T09:00:00Z');
  await page.goto(english.address);
  await expect(detailsOf(page, english.first)).toHaveText('Overdue since Nov 1, 2026');
  await task(page, english.first).check();
  await expect(detailsOf(page, english.first)).toHaveText('Due Nov 1, 2026');
});

test('the editor offers the owners of all lists of the project', async ({ page }) => {
  await seedStorage(page, {
    [markKey('general/2')]: doneOn('2026-11-20', { owner: ['Zoé', '2026-11-20T10:00:00.000Z'] }),
    'jalon:marks:default:us-gov-appendix-your-responsibilities:general/1': doneOn('2026-11-20', {
      owner: ['Ana', '2026-11-20T10:00:00.000Z'],
    }),
    'jalon:marks:other:your-responsibilities:general/1': doneOn('2026-11-20', {
      owner: ['Eve', '2026-11-20T10:00:00.000Z'],
    }),
  });
  await page.goto(english.address);
  await openEditor(page, english.first);
  const offered = page.locator('datalist option');
  await expect(offered).toHaveCount(2);
  expect(await offered.evaluateAll((all) => all.map((one) => one.getAttribute('value')))).toEqual(['Ana', 'Zoé']);
});

test('a parent has a note, an owner and a date, but no status to choose', async ({ page }) => {
  await page.goto(english.address);
  const editor = await openEditor(page, english.parent);
  await expect(editor.getByRole('radio')).toHaveCount(0);
  await editor.getByRole('combobox', { name: 'Owner' }).fill('Ana');
  await page.keyboard.press('Escape');
  await expect(detailsOf(page, english.parent)).toContainText('Owner');
  expect(await storedMark(page, 'general/3')).toMatchObject({ status: 'open', at: '' });
});

test('a note is saved while it is typed, has a limited length, and is undone in one step', async ({ page }) => {
  await page.goto(english.address);
  const note = (await openEditor(page, english.first)).getByRole('textbox', { name: 'Note' });
  await note.pressSequentially('Half a sent');
  await expect
    .poll(async () => (await storedMark(page, 'general/1'))?.note)
    .toEqual(['Half a sent', expect.any(String)]);
  await note.pressSequentially('ence');
  await note.fill('x'.repeat(1990));
  await expect(page.getByText('10 characters left')).toBeVisible();
  await note.pressSequentially('y'.repeat(20));
  await expect(note).toHaveValue('x'.repeat(1990) + 'y'.repeat(10));
  await page.keyboard.press('Escape');
  await chooseMore(page, /^Undo/u);
  await expect(detailsOf(page, english.first)).toHaveCount(0);
  expect((await storedMark(page, 'general/1'))?.note).toEqual(['', expect.any(String)]);
});

test('a note that another tab changes does not replace text that is being typed', async ({ context }) => {
  const page = await context.newPage();
  const other = await context.newPage();
  await page.goto(english.address);
  await other.goto(english.address);
  const note = (await openEditor(page, english.adoption)).getByRole('textbox', { name: 'Note' });
  const theirs = (await openEditor(other, english.adoption)).getByRole('textbox', { name: 'Note' });
  await theirs.fill('theirs');
  await theirs.blur();
  await expect(note).toHaveValue('theirs');
  await note.fill('mine, for now');
  await theirs.fill('theirs again');
  await theirs.blur();
  await expect(note).toHaveValue('mine, for now');
  await note.press('Escape');
  await expect(detailsOf(other, english.adoption)).toHaveText('mine, for now');
});

test('the first frame that shows a task shows its details, and nothing moves', async ({ page }) => {
  const at = '2026-11-20T10:00:00.000Z';
  await seedStorage(page, {
    [markKey('general/1')]: doneOn('2026-11-20', {
      status: 'in-progress',
      owner: ['Ana', at],
      note: ['Call first', at],
    }),
    [markKey('general/4')]: doneOn('2026-11-20', { status: 'not-applicable' }),
    'jalon:engagement:default': { v: 1, name: 'Contoso', at },
  });
  await recordShifts(page);
  await page.addInitScript(() => {
    const incomplete: string[] = [];
    Object.assign(window, { incomplete });
    const look = (): void => {
      const box = document.querySelector('[id="general/1"] input');
      if (box && !document.querySelector('[id="general/1"] > .said')) incomplete.push(box.outerHTML);
      if (document.readyState !== 'complete') requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  // Only the scripts in the head run.
  await page.route('**/_astro/*.js', (route) => route.abort());
  await page.goto(english.address);
  await expect(detailsOf(page, english.first)).toContainText('In progress');
  await expect(detailsOf(page, english.first)).toContainText('Call first');
  await expect(page.getByRole('button', { name: 'Contoso' })).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { incomplete: string[] }).incomplete)).toEqual([]);
  expect(await recordedShifts(page)).toEqual([]);
});

for (const [before, notes] of [
  ['no note', {}],
  ['another note', { note: ['Call first', '2026-11-20T10:00:00.000Z'] }],
] as const) {
  test(`a note that another tab writes before the scripts load is shown in place of ${before}`, async ({ page }) => {
    await seedStorage(page, { [markKey('general/1')]: doneOn('2026-11-20', notes) });
    const release = await holdScripts(page);
    await page.goto(english.address, { waitUntil: 'commit' });
    await expect(task(page, english.first)).toBeChecked();
    const note = ['Call them now', '2026-11-21T10:00:00.000Z'];
    await writeEntries(page, { [markKey('general/1')]: doneOn('2026-11-20', { note }) });
    release();
    await expect(detailsOf(page, english.first)).toHaveText('Call them now');
  });
}

test('paper shows all details and the name of the project, without buttons', async ({ page }) => {
  const at = '2026-11-20T10:00:00.000Z';
  await seedStorage(page, {
    [markKey('general/1')]: doneOn('2026-11-20', {
      status: 'in-progress',
      owner: ['Ana', at],
      note: ['1\n2\n3\n4\n5\nlast line', at],
    }),
    'jalon:engagement:default': { v: 1, name: 'Contoso', at },
  });
  await page.goto(english.address);
  await openEditor(page, english.adoption);
  await page.emulateMedia({ media: 'print' });
  await expect(detailsOf(page, english.first)).toContainText('last line');
  const note = detailsOf(page, english.first).locator('.note');
  // Scripts load the stylesheet of what they add to paper.
  await expect.poll(() => note.evaluate((text) => text.scrollHeight - text.clientHeight)).toBe(0);
  await expect(page.getByText('Contoso')).toBeVisible();
  await expect(page.getByRole('group', { name: /^Status, note/u })).toBeHidden();
  await expect(page.getByRole('main').getByRole('button', { name: /^Status, note/u })).toHaveCount(0);
});
