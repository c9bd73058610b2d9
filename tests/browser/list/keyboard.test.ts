/** Tests the keyboard shortcuts of a list. */
import { expect, test } from '../support/test.ts';
import { findViolations, findViolationsLightAndDark } from '../support/axe.ts';
import { chooseMore, detailsOf, openEditor, task } from '../support/list-page.ts';
import { english } from '../support/site-list.ts';

test.use({ locale: 'en-US' });

test('single keys walk through tasks, tick them, start them, annotate them and undo', async ({ page }) => {
  await page.goto(english.address);
  await page.keyboard.press('j');
  await expect(task(page, english.first)).toBeFocused();
  await page.keyboard.press('x');
  await expect(task(page, english.first)).toBeChecked();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(task(page, english.parent)).toBeFocused();
  await page.keyboard.press('k');
  await page.keyboard.press('p');
  await expect(detailsOf(page, /^Make improvements/u)).toHaveText('In progress');
  await page.keyboard.press('p');
  await expect(detailsOf(page, /^Make improvements/u)).toHaveCount(0);
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.keyboard.type('jxpu?/');
  await page.keyboard.press('Escape');
  await expect(detailsOf(page, /^Make improvements/u)).toHaveText('jxpu?/');
  await expect(task(page, /^Make improvements/u)).toBeFocused();
  await page.keyboard.press('u');
  await expect(detailsOf(page, /^Make improvements/u)).toHaveCount(0);
  await page.keyboard.press('o');
  await expect(task(page, english.leaves[0])).toBeFocused();
});

test('“?” lists the keys, which can be switched off', async ({ page }) => {
  await page.goto(english.address);
  await page.keyboard.press('j');
  await expect(task(page, english.first)).toBeFocused();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard' });
  for (const meaning of [
    'Next duty',
    'Previous duty',
    'In progress',
    'Note',
    'Filter',
    'Search',
    'Undo',
    'This help',
  ]) {
    await expect(help).toContainText(meaning);
  }
  expect(await findViolations(page, '#j-dialog')).toEqual([]);
  await help.getByRole('checkbox', { name: 'Use these keys' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expect(task(page, english.first)).toBeFocused();
  await page.keyboard.press('x');
  await page.reload();
  await task(page, english.first).focus();
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await expect(task(page, english.first)).toBeFocused();
  await expect(task(page, english.first)).not.toBeChecked();
  // The switch leaves Space and Ctrl+Z alone.
  await page.keyboard.press('Space');
  await expect(task(page, english.first)).toBeChecked();
  await page.keyboard.press('Control+z');
  await expect(task(page, english.first)).not.toBeChecked();
});

test('shortcuts ignore keys with a modifier, and keys in an open menu', async ({ page }) => {
  await page.goto(english.address);
  await task(page, english.first).focus();
  await page.keyboard.press('Alt+x');
  await page.keyboard.press('Control+x');
  await expect(task(page, english.first)).not.toBeChecked();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'More' })).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByRole('button', { name: /^Undo/u })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'More', exact: true })).toBeFocused();
});

test('axe finds no violation in the editor, the notice and the menu', async ({ page }) => {
  await page.goto(english.address);
  const editor = await openEditor(page, english.adoption);
  await editor.getByRole('radio', { name: 'Not applicable' }).check();
  await editor.getByLabel('Due date').fill('2026-01-01');
  await editor.getByRole('combobox', { name: 'Owner' }).fill('Ana');
  await expect(page.locator('#j-notices')).toContainText('Undo');
  expect(await findViolationsLightAndDark(page)).toEqual([]);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'More' })).toBeVisible();
  expect(await findViolationsLightAndDark(page, '#j-menu')).toEqual([]);
});

for (const entry of ['Change log', 'Projects', 'Reset']) {
  test(`axe finds no violation in the dialog “${entry}”`, async ({ page }) => {
    await page.goto(english.address);
    await task(page, english.first).check();
    await chooseMore(page, new RegExp(`^${entry}`, 'u'));
    await expect(page.locator('#j-dialog')).toBeVisible();
    expect(await findViolationsLightAndDark(page, '#j-dialog')).toEqual([]);
  });
}
