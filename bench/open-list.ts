/** Opens the list of 10,000 leaves in a browser with saved progress. */
import { cpus, loadavg } from 'node:os';
import { chromium, type Browser, type Page } from '@playwright/test';
import { findBrowser } from '../scripts/find-browser.ts';
import { longList, type Entries } from './long-list.ts';
import { servePages } from './page-server.ts';

/** Draws frames as soon as they are ready, so that measurements contain little waiting for a display. */
const atOnce = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/** A running browser and server, with functions that open pages. */
export interface ListOpener {
  /** The address of the list. */
  address: string;
  /** Opens an empty page in a new browser context that stores these entries. */
  openEmpty: (entries: Entries) => Promise<Page>;
  /** Opens the list and waits until it is idle, with the CPU slowed down by the given factor. */
  openList: (entries: Entries, slower: number) => Promise<Page>;
  close: () => Promise<void>;
}

/**
 * Starts a browser and a server, and prints a description of the machine.
 *
 * @param dist The folder of the built site.
 */
export async function startBrowser(dist: string): Promise<ListOpener> {
  const { origin, server } = await servePages(dist);
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', ...atOnce],
  });
  console.log(machine(browser));
  const openEmpty = async (entries: Entries): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await page.goto(`${origin}/favicon.svg`);
    await page.evaluate((stored) => {
      for (const [key, entry] of stored) localStorage.setItem(key, entry);
    }, entries);
    // The browser keeps writing the entries for a while.
    await page.waitForTimeout(1000);
    return page;
  };
  const address = origin + longList;
  return {
    address,
    openEmpty,
    openList: async (entries, slower) => {
      const page = await openEmpty(entries);
      await page.goto(address, { waitUntil: 'networkidle' });
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
      return page;
    },
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

function machine(browser: Browser): string {
  const load = loadavg().map((average) => average.toFixed(1));
  const { length } = cpus();
  return [
    `${cpus()[0]?.model ?? 'unknown processor'}, ${String(length)} cores, load ${load.join(' ')}`,
    `Node ${process.versions.node}, Chromium ${browser.version()} (${atOnce.join(' ')})`,
  ].join('\n');
}
