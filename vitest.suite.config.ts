import { configDefaults, defineConfig } from 'vitest/config';

/** Security rules and endpoints, against the running emulators (`npm start`, or those of `npm test`). */
export default defineConfig({
  test: {
    include: ['{functions,contracts,scripts}/**/*.suite.test.ts'],
    exclude: [...configDefaults.exclude, '**/dist/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    env: { METADATA_SERVER_DETECTION: 'none' }, // the emulators ask no cloud for credentials
  },
});
