/** Tests the weight of the first view: the bodies of its responses, compressed with brotli at the highest quality. */
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '../support/test.ts';
import { french } from '../support/site-list.ts';

const budget = { bytes: 14_600, requests: 5, scriptBytes: 6_000 };

test('the first view is within its budgets', async ({ page, baseURL }) => {
  const loaded: { address: string; type: string; body: Buffer }[] = [];
  const pending: Promise<void>[] = [];
  page.on('response', (response) => {
    const type = response.request().resourceType();
    pending.push(
      response.body().then((body) => {
        loaded.push({ address: response.url(), type, body });
      }),
    );
  });
  await page.goto(french.address, { waitUntil: 'networkidle' });
  await Promise.all(pending);
  // Some headless browsers do not request the icon, but a reader's browser does.
  if (!loaded.some(({ address }) => address.endsWith('/favicon.svg'))) {
    const icon = await page.request.get('/favicon.svg');
    loaded.push({ address: icon.url(), type: 'image', body: await icon.body() });
  }
  const weigh = (body: Buffer | string): number => brotliCompressSync(body).length;
  const inline = await page.locator('script:not([src]):not([type])').allTextContents();
  const scripts = loaded.filter(({ type }) => type === 'script').map(({ body }) => body);
  const measured = {
    bytes: loaded.reduce((sum, { body }) => sum + weigh(body), 0),
    requests: loaded.length,
    scriptBytes: [...scripts, ...inline].reduce((sum, body) => sum + weigh(body), 0),
  };
  for (const { address, body } of loaded) console.log(`${String(weigh(body)).padStart(6)} ${address}`);
  console.log(JSON.stringify({ measured, budget }));
  expect(inline).toHaveLength(1);
  expect(measured.bytes).toBeLessThanOrEqual(budget.bytes);
  expect(measured.requests).toBeLessThanOrEqual(budget.requests);
  expect(measured.scriptBytes).toBeLessThanOrEqual(budget.scriptBytes);
  expect(loaded.filter(({ address }) => new URL(address).origin !== new URL(baseURL ?? '').origin)).toEqual([]);
});
