/** The `test` of all browser tests: it fails when a page throws, rejects a promise or breaks its security policy. */
import { test as base, expect, type BrowserContext } from '@playwright/test';

interface ErrorFixtures {
  /** Parts of the messages of errors that a test provokes on purpose. Each of these errors must occur. */
  allowedErrors: readonly string[];
  /** Watches every page of every context that the test opens, and fails the test at its end. */
  watchedErrors: undefined;
}

export const test = base.extend<ErrorFixtures>({
  allowedErrors: [[], { option: true }],
  watchedErrors: [
    async ({ browser, allowedErrors }, use) => {
      const errors: string[] = [];
      const watch = (context: BrowserContext): void => {
        collectErrors(context, errors);
      };
      browser.on('context', watch);
      await use(undefined);
      browser.off('context', watch);
      const unexpected = errors.filter((error) => !allowedErrors.some((part) => error.includes(part)));
      expect(unexpected, 'errors that a page did not handle').toEqual([]);
      const missing = allowedErrors.filter((part) => !errors.some((error) => error.includes(part)));
      expect(missing, 'allowed errors that did not occur').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Adds a text for each uncaught error, each rejected promise and each violation of the policy. */
function collectErrors(context: BrowserContext, errors: string[]): void {
  context.on('weberror', (webError) => {
    const error = webError.error();
    // A rejection that is no error has no stack.
    errors.push(error.stack === undefined || error.stack === '' ? String(error) : error.stack);
  });
  context.on('console', (message) => {
    if (message.type() === 'error' && message.text().includes('Content Security Policy')) errors.push(message.text());
  });
}
