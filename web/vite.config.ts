import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { sampleReports } from './scripts/sample-reports.ts';

const emulators = readFileSync(new URL('../emulators.config.json', import.meta.url), 'utf8');

/** The engine is pure: what the page doesn't call (readers, rules, prices) need not be sent to it. */
const treeshake = {
  moduleSideEffects: (id: string) => !/\/engine\/src\//.test(id),
};

// What is built is the product, also when a test that runs under another NODE_ENV has it built.
process.env.NODE_ENV = 'production';

export default defineConfig({
  plugins: [react(), sampleReports()],
  // Hosts and ports of the local suite: session/firebase-app.ts.
  define: { __EMULATORS__: JSON.stringify(JSON.parse(emulators).emulators) },
  worker: { format: 'es', rolldownOptions: { treeshake } },
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 1600,
    // The policy allows no `data:` font or script.
    assetsInlineLimit: 0,
    rolldownOptions: { treeshake },
  },
});
