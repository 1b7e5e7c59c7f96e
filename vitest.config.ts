import { configDefaults, defineConfig } from 'vitest/config';

/** Tests that need nothing but this repository; those on a running suite have configurations of their own. */
export default defineConfig({
  test: {
    include: ['{engine,contracts,functions,web,cli,scripts,bench}/**/*.test.{ts,tsx}'],
    exclude: [
      ...configDefaults.exclude,
      '**/dist/**',
      '**/*.suite.test.ts',
      '**/*.lifecycle.test.ts',
    ],
    // One process loads the engine once for all files; the tests share nothing that they change.
    isolate: false,
    pool: 'threads',
    testTimeout: 60_000,
  },
});
