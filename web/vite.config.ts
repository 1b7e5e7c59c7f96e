import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { sampleReports } from './scripts/sample-reports.ts';

const emulators = readFileSync(new URL('../emulators.config.json', import.meta.url), 'utf8');

export default defineConfig({
  plugins: [react(), sampleReports()],
  // Hosts and ports of the local suite: session/firebase.ts.
  define: { __EMULATORS__: JSON.stringify(JSON.parse(emulators).emulators) },
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 1600,
    // The policy allows no `data:` font or script; small pictures may stay inline.
    assetsInlineLimit: 0,
  },
});
