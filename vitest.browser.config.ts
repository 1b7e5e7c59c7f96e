import { defineConfig } from 'vitest/config';

/** A real browser against the running emulators (`npm start`, or those of `npm test`). */
export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    // A browser, five emulators and two other steps share two cores: what is wrong is wrong twice.
    retry: 1,
  },
});
