/** Configures the unit tests, which import the source, and the dist tests, which read the built site. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // No test measures time; the limit ends a test that hangs.
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          setupFiles: ['tests/unit/support/fast-check.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'dist',
          include: ['tests/dist/**/*.test.ts'],
          globalSetup: 'tests/dist/support/build-under-base.ts',
          testTimeout: 30_000,
        },
      },
    ],
  },
});
