/** Downloads a file as a reader does. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

/** Clicks a control and returns the file that it downloads. */
export async function downloadWith(page: Page, control: Locator): Promise<{ name: string; content: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), control.click()]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path(), 'utf8') };
}
