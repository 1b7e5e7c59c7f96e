import { defineConfig } from 'vitest/config';

/** `npm start` and `npm run reset` as a person runs them, on ports and with data of their own. */
export default defineConfig({
  test: {
    include: ['scripts/**/*.lifecycle.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 60_000,
  },
});
