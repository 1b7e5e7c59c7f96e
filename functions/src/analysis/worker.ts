/** Analyses in a thread of its own, which can be ended; the bundle's second entry. */
import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { toWire } from '@stackstage/contracts';
import { analyze, loadGrammars } from '@stackstage/engine';
import type { Job, Said } from './job.ts';

const load = (file: string) => readFile(new URL(`./${file}`, import.meta.url));
const grammars = await loadGrammars({
  runtime: await load('web-tree-sitter.wasm'),
  hcl: await load('tree-sitter-hcl.wasm'),
});

function say(said: Said): void {
  parentPort?.postMessage(said);
}

parentPort?.on('message', ({ files, ...options }: Job) => {
  say({ report: toWire(analyze(files, { ...options, grammars })) });
});
say({ ready: true });
