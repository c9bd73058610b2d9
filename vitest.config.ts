/** Unit tests read the rooms, dist tests what was built. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // No test is about time: the limit is for one that hangs.
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 60_000 } },
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
