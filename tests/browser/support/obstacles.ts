/** Hinders a page: storage that is blocked or refuses calls, and scripts that arrive late. */
import type { Page } from '@playwright/test';

/** Makes every access to localStorage throw, as in a browser that blocks site data. */
export async function blockStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
}

/** Makes every call of localStorage and sessionStorage throw. */
export async function refuseStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ['getItem', 'setItem', 'removeItem', 'key', 'clear'] as const) {
      Storage.prototype[name] = () => {
        throw new DOMException('refused', 'UnknownError');
      };
    }
  });
}

/** Blocks the scripts that a page loads later, so that only those in its HTML run. */
export async function blockLaterScripts(page: Page, address: string): Promise<void> {
  const html = await (await page.request.get(address)).text();
  await page.route('**/_astro/*.js', async (route) => {
    const isFirst = html.includes(`src="${new URL(route.request().url()).pathname}"`);
    await (isFirst ? route.continue() : route.abort());
  });
}

/** Holds back the page's scripts, except those in its head. @returns A function that releases them. */
export async function holdScripts(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  await page.route('**/_astro/*.js', async (route) => {
    await promise;
    await route.continue();
  });
  return () => {
    resolve(undefined);
  };
}
