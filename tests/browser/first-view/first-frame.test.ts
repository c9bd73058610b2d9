/** Tests that nothing flashes or moves while a page arrives in small pieces. */
import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { expect, test } from '../support/test.ts';
import { recordedShifts, recordShifts } from '../support/layout.ts';
import { doneOn, markKey, writeEntries } from '../support/storage.ts';
import { phaseLink, task } from '../support/list-page.ts';
import { holdScripts } from '../support/obstacles.ts';
import { french } from '../support/site-list.ts';

const types: Record<string, string> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
};

/** Serves `dist`, and sends HTML in pieces of `size` bytes every `pause` milliseconds. */
async function slowServer(size: number, pause: number): Promise<Server> {
  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = new URL(`../../../dist${address.endsWith('/') ? `${address}index.html` : address}`, import.meta.url);
    response.setHeader(
      'Content-Type',
      `${types[file.pathname.split('.').at(-1) ?? ''] ?? 'text/plain'}; charset=utf-8`,
    );
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const content = readFileSync(file);
    if (!file.pathname.endsWith('.html')) {
      response.end(content);
      return;
    }
    let sent = 0;
    const timer = setInterval(() => {
      response.write(content.subarray(sent, (sent += size)));
      if (sent < content.length) return;
      clearInterval(timer);
      response.end();
    }, pause);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

declare global {
  interface Window {
    frames_seen: { boxes: number; wrong: string[] }[];
  }
}

for (const [size, pause] of [
  [701, 20],
  [4096, 60],
] as const) {
  test(`every frame shows items and tallies with their saved state, in pieces of ${String(size)} bytes`, async ({
    page,
  }) => {
    const server = await slowServer(size, pause);
    const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    await page.goto(`${origin}/favicon.svg`);
    const marks = ['general/1', 'general/3.1', 'general/25'].map((id) => [markKey(id), doneOn('2026-11-20')] as const);
    await writeEntries(page, { ...Object.fromEntries(marks), 'jalon:theme': 'dark' });
    await page.addInitScript(() => {
      window.frames_seen = [];
      const look = (): void => {
        const wrong: string[] = [];
        const boxes = [...document.querySelectorAll<HTMLInputElement>('main li input')];
        for (const box of boxes) {
          const id = box.closest('li')?.id ?? '';
          if (box.checked !== ['general/1', 'general/3.1', 'general/25'].includes(id)) wrong.push(id);
          if (box.indeterminate !== (id === 'general/3')) wrong.push(`${id} mixed`);
        }
        const tallies = [...document.querySelectorAll('[data-tally$="#general"][data-as]')];
        for (const tally of tallies) if (/^\s*0/u.test(tally.textContent)) wrong.push('tally');
        if (document.body as HTMLElement | null) {
          if (document.documentElement.dataset['theme'] !== 'dark') wrong.push('theme');
        }
        window.frames_seen.push({ boxes: boxes.length, wrong });
        if (document.readyState !== 'complete') requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.goto(origin + french.address);
    await expect(task(page, french.first)).toBeChecked();
    const frames = await page.evaluate(() => window.frames_seen);
    server.close();
    expect(frames.flatMap(({ wrong }) => wrong)).toEqual([]);
    // At least one frame showed a part of the list.
    expect(frames.filter(({ boxes }) => boxes > 0 && boxes < 64).length).toBeGreaterThan(0);
  });
}

test('a tick made before the scripts arrive is saved once they do', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto(french.address, { waitUntil: 'commit' });
  await task(page, french.first).check();
  await task(page, /^Assurer la gestion globale/u).check();
  await expect(phaseLink(page, /Général/u)).toContainText('0/27');
  await expect(page.getByText('Enregistré dans ce navigateur')).toBeHidden();
  release();
  await expect(phaseLink(page, /Général/u)).toContainText('4/27');
  await expect(page.getByText('Enregistré dans ce navigateur')).toBeVisible();
  await page.unroute('**/*.js');
  await page.reload();
  await expect(task(page, french.first)).toBeChecked();
  await expect(task(page, /responsable technique/u)).toBeChecked();
});

for (const [pieces, size, pause] of [
  ['as a whole', 1_000_000, 1],
  ['in pieces', 701, 20],
] as const) {
  test(`nothing moves while a page loads ${pieces}`, async ({ page }) => {
    await recordShifts(page);
    const server = await slowServer(size, pause);
    for (const address of [french.address, '/fr-fr/', '/fr-fr/guide/']) {
      const { port } = server.address() as AddressInfo;
      await page.goto(`http://127.0.0.1:${String(port)}${address}`, { waitUntil: 'networkidle' });
      // A button grows when the rest of its label arrives.
      const shifts = (await recordedShifts(page)).filter(({ moved }) => moved.some(({ name }) => name !== 'BUTTON'));
      expect(shifts).toEqual([]);
    }
    server.close();
  });
}
