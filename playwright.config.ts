/** Browser tests: against what was built, in the Chromium that is there. */
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/find-browser.ts';

const port = 4399;

/** A small docset with a past, for what the page says of items that changed or are gone. */
const history = {
  port: 4400,
  content: 'tests/fixtures/history-site/docs',
  ledger: 'tests/fixtures/history-site/ledger',
  out: '.cache/dist-history',
};

/** A docset as a docs team has it: everything that Learn's Markdown has, and lists of roles. It keeps no ledger. */
const learn = { port: 4401, content: 'tests/fixtures/learn-site/docs', out: '.cache/dist-learn' };

// Found once: the workers, which read this file too, inherit it.
process.env['CHROMIUM_PATH'] ??= await findBrowser();

const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  reporter: [['list'], ['json', { outputFile: '.cache/reports/browser.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${String(port)}`,
    locale: 'fr-FR',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'],
      args: [...(asRoot ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-background-networking'],
    },
    trace: 'retain-on-failure',
  },
  webServer: [
    {
      command: `node scripts/astro.ts preview --host 127.0.0.1 --port ${String(port)} --ignore-lock`,
      url: `http://127.0.0.1:${String(port)}/fr-fr/`,
      reuseExistingServer: false,
    },
    {
      command: `node scripts/astro.ts start --host 127.0.0.1 --port ${String(history.port)} --ignore-lock`,
      url: `http://127.0.0.1:${String(history.port)}/fr-fr/`,
      // Frozen: a ledger that is not up to date is an error, and is not written.
      env: { CI: 'true', JALON_CONTENT: history.content, JALON_LEDGER: history.ledger, JALON_OUT: history.out },
      reuseExistingServer: false,
    },
    {
      command: `node scripts/astro.ts start --host 127.0.0.1 --port ${String(learn.port)} --ignore-lock`,
      url: `http://127.0.0.1:${String(learn.port)}/fr-fr/`,
      env: { CI: 'true', JALON_CONTENT: learn.content, JALON_OUT: learn.out },
      reuseExistingServer: false,
    },
  ],
});
