/** The list of 10,000 leaves in a browser, as a person has it who has said these things of it before. */
import { cpus, loadavg } from 'node:os';
import { chromium, type Browser, type Page } from '@playwright/test';
import { findBrowser } from '../scripts/find-browser.ts';
import { longList, type Entries } from './long-list.ts';
import { servePages } from './page-server.ts';

/** Frames come as soon as they are ready, so that little of what is measured is waiting for a screen. */
const atOnce = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

export interface ListOpener {
  /** The list's address. */
  address: string;
  /** A page of its own, in a browser that holds these entries. */
  openEmpty: (entries: Entries) => Promise<Page>;
  /** The list as it is some time after it was loaded; on a machine so many times slower. */
  openList: (entries: Entries, slower: number) => Promise<Page>;
  close: () => Promise<void>;
}

/**
 * Starts a browser and a server, and prints what the machine is.
 *
 * @param dist Where the site was built.
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
    // The browser goes on writing them for a while.
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
