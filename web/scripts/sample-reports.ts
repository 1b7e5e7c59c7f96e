import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Report } from '@stackstage/contracts';
import type { Plugin } from 'vite';
import { samples } from '../src/samples/samples.ts';

const prefix = 'virtual:sample-report/';
const summaries = 'virtual:sample-summaries';
const folder = fileURLToPath(new URL('../src/samples/', import.meta.url));

/**
 * Makes the samples' reports with the engine while the page is built, so that a visitor sees a whole
 * report at once: `virtual:sample-report/<id>` is a report, `virtual:sample-summaries` what cards show.
 */
export function sampleReports(): Plugin {
  const made = new Map<string, Promise<Report>>();
  const report = (id: string) => {
    const making = made.get(id) ?? makeReport(id);
    made.set(id, making);
    return making;
  };
  return {
    name: 'sample-reports',
    resolveId(id) {
      return id.startsWith(prefix) || id === summaries ? `\0${id}` : undefined;
    },
    async load(id) {
      if (id === `\0${summaries}`) {
        const all = await Promise.all(
          samples.map(async (sample) => summary(await report(sample.id))),
        );
        return `export default ${JSON.stringify(all)}`;
      }
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const made = await report(id.slice(prefix.length + 1));
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(made))})`;
    },
  };
}

/** What a sample's card shows of its report. */
function summary(report: Report) {
  return {
    score: report.score,
    issues: report.issues.length,
    resources: report.resources.length,
    monthlyUsd: report.estimated_cost.monthly_usd,
  };
}

let loading: ReturnType<typeof load> | undefined;

/** The engine with its grammars, once for all samples. */
function engine(): ReturnType<typeof load> {
  loading ??= load();
  return loading;
}

async function load() {
  const { analyze, loadGrammars } = await import('@stackstage/engine');
  const { toWire } = await import('@stackstage/contracts');
  const { resolve } = createRequire(import.meta.url);
  const grammars = await loadGrammars({
    runtime: readFileSync(resolve('web-tree-sitter/web-tree-sitter.wasm')),
    hcl: readFileSync(resolve('@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-hcl.wasm')),
  });
  return { analyze, toWire, grammars };
}

async function makeReport(id: string): Promise<Report> {
  const sample = samples.find((one) => one.id === id);
  if (!sample) throw new Error(`There is no sample called ${id}.`);
  const { analyze, toWire, grammars } = await engine();
  const files = sample.files.map((name) => ({
    name,
    content: readFileSync(`${folder}${id}/${name}`, 'utf8'),
  }));
  const report = toWire(analyze(files, { grammars }));
  return JSON.parse(JSON.stringify(report)) as Report;
}
