/** Configures the browser tests, which run against the built site in an installed Chromium. */
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/find-browser.ts';

const port = 4399;

/** A small docset with earlier versions, for pages with reworded and removed items. */
const historySite = {
  port: 4400,
  content: 'tests/fixtures/history-site/docs',
  ledger: 'tests/fixtures/history-site/ledger',
  out: '.cache/dist-history',
};

/** A docset like a docs team's, with every construct of Learn's Markdown and lists of roles, but without ledgers. */
const learnSite = { port: 4401, content: 'tests/fixtures/learn-site/docs', out: '.cache/dist-learn' };

// Looked up once; the workers read this file again and inherit the variable.
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
      command: `node scripts/astro.ts start --host 127.0.0.1 --port ${String(historySite.port)} --ignore-lock`,
      url: `http://127.0.0.1:${String(historySite.port)}/fr-fr/`,
      // `CI` freezes the ledgers: an outdated ledger is an error and is not written.
      env: {
        CI: 'true',
        JALON_CONTENT: historySite.content,
        JALON_LEDGER: historySite.ledger,
        JALON_OUT: historySite.out,
      },
      reuseExistingServer: false,
    },
    {
      command: `node scripts/astro.ts start --host 127.0.0.1 --port ${String(learnSite.port)} --ignore-lock`,
      url: `http://127.0.0.1:${String(learnSite.port)}/fr-fr/`,
      env: { CI: 'true', JALON_CONTENT: learnSite.content, JALON_OUT: learnSite.out },
      reuseExistingServer: false,
    },
  ],
});
