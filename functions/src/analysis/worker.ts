/** Runs the engine in a thread of its own, which can be ended; the bundle's second entry. */
import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { toWire } from '@stackstage/contracts';
import {
  analyzeStages,
  architectureFromSnapshot,
  loadGrammars,
  makeReport,
  rankArchitecture,
  snapshotOf,
} from '@stackstage/engine';
import { advise } from '../advisor/advise.ts';
import { runTool } from '../ai/tools/run-tool.ts';
import { proposed } from '../model-part/proposed.ts';
import { redactFiles } from '../secrets/redact.ts';
import type { Job, JobName, Jobs } from './jobs.ts';

const load = (file: string) => readFile(new URL(`./${file}`, import.meta.url));
const grammars = await loadGrammars({
  runtime: await load('web-tree-sitter.wasm'),
  hcl: await load('tree-sitter-hcl.wasm'),
});

const jobs: {
  [Name in JobName]: (
    asks: Jobs[Name]['asks'],
  ) => Jobs[Name]['gives'] | Promise<Jobs[Name]['gives']>;
} = {
  analyze: ({ files, ...options }) => {
    const analysis = analyzeStages(files, { ...options, grammars });
    const kept = { snapshot: snapshotOf(analysis.architecture), usage: options.usage };
    return { report: toWire(makeReport(analysis)), kept };
  },
  rank: ({ kept, options }) => {
    const architecture = architectureFromSnapshot(kept.snapshot);
    return { regions: toWire(rankArchitecture(architecture, options, kept.usage)) };
  },
  redact: ({ files }) => redactFiles(files),
  propose: ({ proposal, report }) => proposed(proposal, report),
  advise: ({ question, context }) => advise(question, context),
  tool: ({ name, written, context }) => runTool(name, written, context),
};

parentPort?.on('message', async ({ name, asks }: Job) => {
  const run = jobs[name] as (asks: Job['asks']) => unknown;
  parentPort?.postMessage(await run(asks));
});
parentPort?.postMessage('ready');
