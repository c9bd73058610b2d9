/**
 * `npm run screenshots`: draws the pictures of the docs anew, from what `npm run build` built, into `docs/pictures`. They
 * show the list in two languages that are written in other ways than most, wide and on a phone.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { preview } from 'astro';
import { findBrowser } from './find-browser.ts';
import { root } from './run.ts';

const folder = join(root, 'docs/pictures');

const views = [
  { locale: 'ja-jp', width: 1280, height: 800 },
  { locale: 'ja-jp', width: 390, height: 844 },
  { locale: 'ar-sa', width: 1280, height: 800 },
  { locale: 'ar-sa', width: 390, height: 844 },
];

/** What is ticked in the pictures. */
const ticked = ['general/1', 'general/3.1', 'general/3.2', 'general/4', 'initiate-phase/1', 'initiate-phase/2'];

async function draw(browser: Browser, start: string, { locale, width, height }: (typeof views)[number]): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light' });
  await page.goto(`${start}/${locale}/your-responsibilities/`);
  for (const id of ticked) await page.locator(`[id="${id}"] input`).first().check();
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    scrollTo(0, 0);
  });
  await page.mouse.move(0, 0);
  const name = `${locale}-${String(width)}.png`;
  await page.screenshot({ path: join(folder, name), animations: 'disabled' });
  await page.close();
  console.log(`docs/pictures/${name}`);
}

await mkdir(folder, { recursive: true });
const server = await preview({ root, logLevel: 'error', server: { host: '127.0.0.1', port: 4398 } });
const args = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'];
const browser = await chromium.launch({ executablePath: await findBrowser(), args });
try {
  for (const view of views) await draw(browser, `http://127.0.0.1:${String(server.port)}`, view);
} finally {
  await browser.close();
  await server.stop();
}
