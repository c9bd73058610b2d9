/** Finds a Chromium for the tests, and downloads none. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Returns the executable of the first browser among: `CHROMIUM_PATH`, an installed Chromium, Chrome or Edge, the
 * Chromium that Playwright downloaded, and on Linux the one in the package @sparticuz/chromium.
 *
 * @throws Error that says in one line what to install.
 */
export async function findBrowser(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH is "${named}", but that file does not exist.`);
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const installed = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  const found = [...installed, ...applications, chromium.executablePath()].find((path) => existsSync(path));
  return found ?? (await packagedBrowser());
}

async function packagedBrowser(): Promise<string> {
  const advice = 'install Chrome or Chromium ("apt-get install chromium"), or run "npx playwright install chromium"';
  if (process.platform !== 'linux') throw new Error(`No browser was found for the tests: ${advice}.`);
  const { default: packaged } = await import('@sparticuz/chromium');
  const path = await packaged.executablePath();
  if (spawnSync(path, ['--version']).status === 0) return path;
  throw new Error(`The packaged browser does not start, probably because libnss3 is missing: ${advice}.`);
}
