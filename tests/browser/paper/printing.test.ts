/** Tests what the Print command of the browser prints. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { holds, type PdfFile, printed, waitForPrintStyles } from '../support/read-pdf.ts';
import { english, french } from '../support/site-list.ts';
import { doneOn, markKey, seedStorage } from '../support/storage.ts';
import { expect, test } from '../support/test.ts';

const at = '2026-11-20T10:00:00.000Z';

/** Opens a page and waits for what scripts add to paper. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await waitForPrintStyles(page);
}

/** Returns the texts of the visible items in order. */
function itemTexts(page: Page): Promise<string[]> {
  return page.locator('.items > li > div:first-child > label > span:visible').allTextContents();
}

/** Expects one printed item per text, in the same order and each whole on one page. */
function expectItems({ entries }: PdfFile, texts: readonly string[]): void {
  const items = entries.filter(({ role }) => role === 'LI');
  expect(items).toHaveLength(texts.length);
  for (const [place, text] of texts.entries()) {
    expect(holds(items[place]?.text ?? '', text), `${text} is not ${String(items[place]?.text)}`).toBe(true);
  }
}

/** Expects every page to show the texts for its number. */
function expectOnEachPage({ pages }: PdfFile, textsOf: (page: number) => readonly string[]): void {
  for (const [place, { text }] of pages.entries()) {
    for (const wanted of textsOf(place + 1)) expect(holds(text, wanted), `${wanted} is not in ${text}`).toBe(true);
  }
}

const locales = [
  { locale: 'fr-fr', tag: 'fr-FR', phases: 5, facts: ['Mis à jour le 2 avril 2019', '0 sur 60', 'Imprimé le'] },
  { locale: 'ja-jp', tag: 'ja-JP', phases: 5, facts: ['更新日: 2019年4月2日', '60 件中 0 件', '印刷'] },
  { locale: 'ar-sa', tag: 'ar-SA', phases: 5, facts: ['٢ أبريل ٢٠١٩', '٠ من ٦٠', 'طُبع في'] },
];

const formats = [
  { format: 'A4', size: [595, 842] },
  { format: 'Letter', size: [612, 792] },
] as const;

for (const { locale, tag, phases, facts } of locales) {
  const source = readFileSync(`src/content/docs/${locale}/your-responsibilities.md`);
  const words = JSON.parse(readFileSync(`src/content/messages/${locale}.json`, 'utf8')) as Record<string, string>;
  const version = createHash('sha256').update(source).digest('hex').slice(0, 7);
  for (const { format, size } of formats) {
    test(`${locale} on ${format} has every item once, in order and whole, and facts about the list on each page`, async ({
      page,
    }) => {
      await open(page, `/${locale}/your-responsibilities/`);
      const title = await page.locator('h1').innerText();
      const file = await printed(page, format);
      expectItems(file, await itemTexts(page));
      expect(file.entries).toHaveLength(64);
      expect(file.pages.length).toBeLessThanOrEqual(3);
      const numbers = new Intl.NumberFormat(tag);
      expectOnEachPage(file, (number) => [
        title,
        tag,
        version,
        ...facts,
        (words['print.page'] ?? '')
          .replace('{page}', numbers.format(number))
          .replace('{pages}', numbers.format(file.pages.length)),
      ]);
      for (const { width, height } of file.pages) {
        expect(Math.abs(width - size[0])).toBeLessThan(2);
        expect(Math.abs(height - size[1])).toBeLessThan(2);
      }
      // The last page is not empty.
      expect(holds(file.pages.at(-1)?.text ?? '', 'CC BY 4.0')).toBe(true);
      expect(file).toMatchObject({ isTagged: true, language: tag });
      expect(file.title).toContain(title);
      expect(file.outline).toHaveLength(1 + phases);
      expect(file.outline[0]).toBe(title);
    });
  }
}

test('the source document without marks takes three A4 pages', async ({ page }) => {
  await open(page, french.address);
  expect((await printed(page, 'A4')).pages).toHaveLength(3);
});

test.describe('in English', () => {
  test.use({ locale: 'en-US' });

  const marks = {
    [markKey('general/1')]: doneOn('2026-11-20'),
    [markKey('general/2')]: doneOn('2026-11-20', {
      status: 'in-progress',
      owner: ['Ana', at],
      due: ['2026-11-21', at],
    }),
    [markKey('general/4')]: doneOn('2026-11-20', { status: 'not-applicable', reason: 'No mail here' }),
    [markKey('general/5')]: doneOn('2026-11-20', { status: 'open', note: ['one\ntwo\nthree\nfour\nfive', at] }),
    'jalon:engagement:default': { v: 1, name: 'Contoso "quoted" \\ <b>', at },
  };

  test('each status is a shape and a word, details are printed, and each page shows the progress', async ({ page }) => {
    await seedStorage(page, marks);
    await open(page, english.address);
    const file = await printed(page, 'Letter');
    expectItems(file, await itemTexts(page));
    const [done, inProgress] = file.entries.map(({ text }) => text);
    expect(done).toMatch(/Develop[^]*Done/u);
    expect(inProgress).toMatch(/In progress[^]*Ana[^]*Nov 21, 2026/u);
    const find = (pattern: RegExp): string => file.entries.find(({ text }) => pattern.test(text))?.text ?? '';
    expect(find(/adoption/u)).toMatch(/Not applicable: [^]*No mail here/u);
    expect(find(/end-user communication/u)).toMatch(/Open[^]*one\ntwo\nthree\nfour\nfive/u);
    expect(file.pages[0]?.text).toMatch(/✓[^]*•[^]*–/u);
    expectOnEachPage(file, () => ['Your responsibilities · Contoso "quoted" \\ <b>', '1 of 59']);
  });

  test('a list without marks has no words for statuses', async ({ page }) => {
    await open(page, english.address);
    const file = await printed(page, 'A4');
    expect(file.pages.some(({ text }) => /\bOpen\b/u.test(text))).toBe(false);
  });

  test('tasks that a filter hides are not printed, and each page says so', async ({ page }) => {
    await seedStorage(page, marks);
    await open(page, `${english.address}?show=in-progress,done`);
    await expect(page.getByRole('search')).toBeVisible();
    const file = await printed(page, 'A4');
    expectItems(file, await itemTexts(page));
    expect(file.entries).toHaveLength(2);
    expectOnEachPage(file, () => ['Showing 2 of 60 duties: In progress · Done', '1 of 59']);
  });

  test('a link to another site is printed with its address', async ({ page }) => {
    await open(page, english.address);
    await page
      .locator('.items label span')
      .first()
      .evaluate((text) => {
        text.insertAdjacentHTML('beforeend', ' <a href="https://example.com/how?to=move">More</a>');
      });
    const [sheet] = (await printed(page, 'A4')).pages;
    expect(holds(sheet?.text ?? '', 'More (https://example.com/how?to=move)')).toBe(true);
  });

  test('a dark page is printed black on white', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await open(page, english.address);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const colours = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.documentElement);
      return [color, backgroundColor];
    });
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  });
});

test('a table of many languages is not cut at the edge of the paper', async ({ page }) => {
  await page.goto('/status/');
  const languages = await page.locator('.status div:last-of-type > table thead th').allTextContents();
  const [sheet] = (await printed(page, 'A4')).pages;
  expect(languages.length).toBeGreaterThan(8);
  for (const language of languages) expect(holds(sheet?.text ?? '', language), language).toBe(true);
  await page.setViewportSize({ width: 688, height: 900 });
  await page.emulateMedia({ media: 'print' });
  const widths = await page
    .locator('.status > div')
    .evaluateAll((regions) => regions.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
  expect(widths).toEqual([0, 0]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the list is complete, with its title, its source and the number on each page', async ({ page }) => {
    await page.goto(french.address);
    const file = await printed(page, 'A4');
    expectItems(file, await itemTexts(page));
    expectOnEachPage(file, (number) => [
      'Vos responsabilités',
      'fr-FR · Mis à jour le 2 avril 2019 · Traduction humaine · Version',
      `${String(number)} / 3`,
    ]);
  });
});
