/** Tests undo and redo, the change log, and actions on many tasks. */
import { expect, test } from '../support/test.ts';
import { downloadWith } from '../support/downloads.ts';
import { chooseMore, detailsOf, notice, openEditor, phaseLink, task } from '../support/list-page.ts';
import { english } from '../support/site-list.ts';
import { doneOn, markKey, seedStorage, storedMark } from '../support/storage.ts';

test.use({ locale: 'en-US' });

const at = '2026-11-20T10:00:00.000Z';

test('the button in the notice undoes an action, and keys redo and undo it again', async ({ page }) => {
  await page.goto(english.address);
  await task(page, english.first).check();
  await notice(page).getByRole('button', { name: 'Undo' }).click();
  await expect(task(page, english.first)).not.toBeChecked();
  await expect(notice(page)).toContainText('Undone');
  expect(await storedMark(page, 'general/1')).toMatchObject({ status: 'open' });
  await page.keyboard.press('Control+Shift+Z');
  await expect(task(page, english.first)).toBeChecked();
  await page.keyboard.press('Control+z');
  await expect(task(page, english.first)).not.toBeChecked();
  await page.keyboard.press('Control+y');
  await expect(task(page, english.first)).toBeChecked();
});

test('actions are undone one by one, also after a reload', async ({ page }) => {
  await page.goto(english.address);
  await task(page, english.first).check();
  const editor = await openEditor(page, english.adoption);
  await editor.getByRole('radio', { name: 'In progress' }).check();
  await editor.getByRole('combobox', { name: 'Owner' }).fill('Ana');
  await page.keyboard.press('Escape');
  await expect(detailsOf(page, english.adoption)).toContainText('Ana');
  await page.reload();
  await chooseMore(page, /^Undo/u);
  await expect(detailsOf(page, english.adoption)).toHaveText('In progress');
  await chooseMore(page, /^Undo/u);
  await expect(detailsOf(page, english.adoption)).toHaveCount(0);
  await chooseMore(page, /^Undo/u);
  await expect(task(page, english.first)).not.toBeChecked();
  await chooseMore(page, /^Undo/u);
  await expect(notice(page)).toContainText('There is nothing to undo');
});

test('the tick of a parent is undone in one step', async ({ page }) => {
  await page.goto(english.address);
  await task(page, english.leaves[0]).check();
  await task(page, english.parent).click();
  await expect(phaseLink(page, /General/u)).toContainText('3/27');
  await page.keyboard.press('Control+z');
  await expect(phaseLink(page, /General/u)).toContainText('1/27');
  await expect(task(page, english.leaves[0])).toBeChecked();
});

test('undo leaves a task that another tab has changed since', async ({ context }) => {
  const page = await context.newPage();
  const other = await context.newPage();
  await page.goto(english.address);
  await other.goto(english.address);
  await task(page, english.first).check();
  await expect(task(other, english.first)).toBeChecked();
  await (await openEditor(other, english.first)).getByRole('radio', { name: 'Not applicable' }).check();
  await expect(detailsOf(page, english.first)).toHaveText('Not applicable');
  await page.keyboard.press('Control+z');
  await expect(notice(page)).toContainText('it was changed since');
  await expect(detailsOf(page, english.first)).toHaveText('Not applicable');
});

test('Ctrl+Z in a text field does not undo an action', async ({ page }) => {
  await page.goto(english.address);
  await task(page, english.first).check();
  const note = (await openEditor(page, english.first)).getByRole('textbox', { name: 'Note' });
  await note.pressSequentially('abc');
  await page.keyboard.press('Control+z');
  await expect(task(page, english.first)).toBeChecked();
});

test('the change log lists former and new values, and can be downloaded', async ({ page }) => {
  await page.goto(english.address);
  await task(page, english.first).check();
  const editor = await openEditor(page, english.first);
  await editor.getByRole('combobox', { name: 'Owner' }).fill('Ana');
  await page.keyboard.press('Escape');
  await chooseMore(page, /^Change log/u);
  const log = page.getByRole('dialog', { name: 'Change log' });
  await expect(log).toContainText('Owner: from “nothing” to “⁨Ana⁩”');
  await expect(log).toContainText('Status: from “Open” to “Done”');
  await expect(log.getByRole('listitem').first()).toContainText('Owner');
  const { name, content } = await downloadWith(page, log.getByRole('button', { name: 'Download' }));
  expect(name).toMatch(/^jalon-log-\d{4}-\d\d-\d\d\.json$/u);
  const file = JSON.parse(content) as { log: { changes: string[][] }[] };
  expect(file.log.map(({ changes }) => changes)).toEqual([
    [['general/1', 'owner', '', 'Ana']],
    [['general/1', 'status', 'open', 'done']],
  ]);
});

test('the change log keeps the newest 500 entries and opens at its start', async ({ page }) => {
  const entries = Array.from({ length: 520 }, (_, number): [string, unknown] => {
    const instant = new Date(Date.parse(at) + number).toISOString();
    const changes = [['general/1', 'note', '', String(number)]];
    return [
      `jalon:log:default:${instant}:abc`,
      { v: 1, at: instant, kind: 'note', list: 'your-responsibilities', changes },
    ];
  });
  await seedStorage(page, Object.fromEntries(entries));
  await page.goto(english.address);
  const numbers = (): Promise<number[]> =>
    page.evaluate(() =>
      Object.entries(localStorage)
        .filter(([key]) => key.startsWith('jalon:log:'))
        .map(([, entry]) => Number((JSON.parse(String(entry)) as { changes: string[][] }).changes[0]?.[3])),
    );
  await expect.poll(async () => (await numbers()).length).toBe(500);
  expect(Math.min(...(await numbers()))).toBe(20);
  await chooseMore(page, /^Change log/u);
  const log = page.getByRole('dialog', { name: 'Change log' });
  await expect(log.getByRole('heading', { name: 'Change log' })).toBeFocused();
  await expect(log.getByRole('heading', { name: 'Change log' })).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(log.getByRole('button', { name: 'Download' })).toBeFocused();
});

test('a phase is ticked and cleared as a whole, after a dialog that counts its tasks', async ({ page }) => {
  await seedStorage(page, {
    [markKey('initiate-phase/1')]: doneOn('2026-11-20', { status: 'not-applicable', note: ['Keep me', at] }),
  });
  await page.goto(english.address);
  const menu = page.getByRole('button', { name: 'Actions for the phase “Initiate phase”' });
  await menu.click();
  await page.getByRole('button', { name: 'Tick all' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tick all' });
  await expect(dialog).toContainText('3 open duties of “Initiate phase” will be ticked.');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(phaseLink(page, /Initiate/u)).toContainText('0/3');
  await menu.click();
  await page.getByRole('button', { name: 'Tick all' }).click();
  await dialog.getByRole('button', { name: 'Tick all' }).click();
  await expect(phaseLink(page, /Initiate/u)).toContainText('3/3');
  await expect(phaseLink(page, /General/u)).toContainText('0/27');
  await notice(page).getByRole('button', { name: 'Undo' }).click();
  await expect(phaseLink(page, /Initiate/u)).toContainText('0/3');
  await page.keyboard.press('Control+y');
  await expect(phaseLink(page, /Initiate/u)).toContainText('3/3');
  await menu.click();
  await page.getByRole('button', { name: 'Clear all ticks' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Clear all ticks' }).click();
  await expect(phaseLink(page, /Initiate/u)).toContainText('0/3');
  await expect(page.getByText('Keep me')).toBeVisible();
});

test('a reset erases the marks of one list and nothing else, and can be undone', async ({ page }) => {
  await seedStorage(page, {
    [markKey('general/1')]: doneOn('2026-11-20', { note: ['Keep me', at] }),
    [markKey('general/3')]: doneOn('2026-11-20', { status: 'open', at: '', owner: ['Ana', at] }),
    'jalon:marks:default:us-gov-appendix-your-responsibilities:general/1': doneOn('2026-11-20'),
    'jalon:marks:other:your-responsibilities:general/1': doneOn('2026-11-20'),
    mine: 'not Jalon’s',
  });
  await page.goto(english.address);
  const others = (): Promise<string[]> =>
    page.evaluate(() =>
      Object.entries(localStorage)
        .filter(
          ([key]) => !key.startsWith('jalon:log:') && !key.startsWith('jalon:visit:') && !key.includes('default:your-'),
        )
        .map(String)
        .sort(),
    );
  const before = await others();
  await chooseMore(page, /^Reset this list/u);
  const dialog = page.getByRole('dialog', { name: 'Reset' });
  await expect(dialog).toContainText('2 duties of “Your responsibilities”');
  await dialog.getByRole('button', { name: 'Reset' }).click();
  await expect(task(page, english.first)).not.toBeChecked();
  await expect(page.locator('.said')).toHaveCount(0);
  expect(await others()).toEqual(before);
  await page.reload();
  await expect(page.locator('.said')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(task(page, english.first)).toBeChecked();
  await expect(detailsOf(page, english.first)).toHaveText('Keep me');
  await expect(detailsOf(page, english.parent)).toContainText('Ana');
});
