/**
 * `npm run screenshots`: redraws the images of the docs in `docs/pictures` from the last `npm run build`. They show a
 * list in Japanese and Arabic, on a desktop and on a phone, and the first printed page.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { preview } from 'astro';
import { drawPaper } from './draw-paper.ts';
import { findBrowser } from './find-browser.ts';
import { root } from './run.ts';

const folder = join(root, 'docs/pictures');

const views = [
  { locale: 'ja-jp', width: 1280, height: 800 },
  { locale: 'ja-jp', width: 390, height: 844 },
  { locale: 'ar-sa', width: 1280, height: 800 },
  { locale: 'ar-sa', width: 390, height: 844 },
];

/** The fixed time of the images, so that an image changes only when the page changes. */
const day = '2026-11-20T10:00:00.000Z';

/** The ids of the ticked tasks in the images. */
const ticked = ['general/1', 'general/3.1', 'general/3.2', 'general/4', 'initiate-phase/1', 'initiate-phase/2'];

/** Draws the list in one view. */
async function draw(browser: Browser, start: string, { locale, width, height }: (typeof views)[number]): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light' });
  await page.clock.setFixedTime(day);
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

/** The marks on the printed page, by id. */
const printedMarks = {
  'general/1': { status: 'done' },
  'general/2': { status: 'done' },
  'general/3.1': { status: 'done' },
  'general/3.2': { status: 'in-progress', owner: ['Inès Moreau', day] },
  'general/4': { status: 'not-applicable', reason: 'confié au partenaire' },
  'general/5': {
    status: 'in-progress',
    owner: ['Karim', day],
    due: ['2026-11-16', day],
    note: ['Le texte est prêt ; la traduction suit.', day],
  },
  'general/6': { status: 'open', due: ['2026-12-04', day] },
};

/** Draws the first printed page. */
async function drawPrinted(browser: Browser, start: string): Promise<void> {
  const page = await browser.newPage({ locale: 'fr-FR' });
  await page.clock.setFixedTime(day);
  await page.goto(`${start}/favicon.svg`);
  await page.evaluate(
    ([marks, at]) => {
      for (const [id, mark] of Object.entries(marks)) {
        localStorage.setItem(`jalon:marks:default:your-responsibilities:${id}`, JSON.stringify({ v: 1, at, ...mark }));
      }
      localStorage.setItem('jalon:engagement:default', JSON.stringify({ v: 1, name: 'Contoso, Lyon', at }));
    },
    [printedMarks, day] as const,
  );
  await page.goto(`${start}/fr-fr/your-responsibilities/`, { waitUntil: 'networkidle' });
  const pdf = await page.pdf({ format: 'A4' });
  await writeFile(join(folder, 'fr-fr-printed.png'), await drawPaper(pdf, 1, 1000));
  await page.close();
  console.log('docs/pictures/fr-fr-printed.png');
}

await mkdir(folder, { recursive: true });
const server = await preview({ root, logLevel: 'error', server: { host: '127.0.0.1', port: 4398 } });
const args = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'];
const browser = await chromium.launch({ executablePath: await findBrowser(), args });
try {
  const start = `http://127.0.0.1:${String(server.port)}`;
  for (const view of views) await draw(browser, start, view);
  await drawPrinted(browser, start);
} finally {
  await browser.close();
  await server.stop();
}
