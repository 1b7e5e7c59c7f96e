import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Report } from '@stackstage/contracts';
import type { Plugin } from 'vite';
import { samples } from '../src/samples/samples.ts';

const prefix = 'virtual:sample-report/';
const summaries = 'virtual:sample-summaries';
const folder = fileURLToPath(new URL('../src/samples/', import.meta.url));
const themes = ['light', 'dark'] as const;

interface Made {
  readonly report: Report;
  readonly drawings: Readonly<Record<(typeof themes)[number], string>>;
}

/**
 * Makes the samples' reports with the engine while the page is built, so that a visitor sees a whole
 * report at once: `virtual:sample-report/<id>` is a report, `virtual:sample-summaries` what cards show.
 */
export function sampleReports(): Plugin {
  let isServed = false;
  const making = new Map<string, Promise<Made>>();
  const made = (id: string) => {
    const one = making.get(id) ?? make(id);
    making.set(id, one);
    return one;
  };
  return {
    name: 'sample-reports',
    configResolved(config) {
      isServed = config.command === 'serve';
    },
    resolveId(id) {
      return id.startsWith(prefix) || id === summaries ? `\0${id}` : undefined;
    },
    async load(id) {
      if (id === `\0${summaries}`) {
        const rows: string[] = [];
        for (const sample of samples) {
          const { report, drawings } = await made(sample.id);
          const addresses = themes.map((theme) => {
            const source = drawings[theme];
            if (isServed)
              return `${theme}: ${JSON.stringify(`data:image/svg+xml,${encodeURIComponent(source)}`)}`;
            const name = `sample-${sample.id}-${theme}.svg`;
            const file = this.emitFile({ type: 'asset', name, source });
            return `${theme}: import.meta.ROLLUP_FILE_URL_${file}`;
          });
          rows.push(
            `{ ...${JSON.stringify(figures(report))}, drawings: { ${addresses.join(', ')} } }`,
          );
        }
        return `export const summaries = [${rows.join(', ')}]`;
      }
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const { report } = await made(id.slice(prefix.length + 1));
      return `export const report = JSON.parse(${JSON.stringify(JSON.stringify(report))})`;
    },
  };
}

/** What a sample's card says of its report. */
function figures(report: Report) {
  return {
    score: report.score,
    issues: report.issues.length,
    resources: report.resources.length,
    // Nothing priced is not the same as nothing to pay.
    monthlyUsd: report.estimated_cost.lines.length > 0 ? report.estimated_cost.monthly_usd : null,
  };
}

let loading: ReturnType<typeof load> | undefined;

/** The engine with its grammars, once for all samples. */
function engine(): ReturnType<typeof load> {
  loading ??= load();
  return loading;
}

async function load() {
  const { analyze, draw, loadGrammars } = await import('@stackstage/engine');
  const { toWire } = await import('@stackstage/contracts');
  const { resolve } = createRequire(import.meta.url);
  const grammars = await loadGrammars({
    runtime: readFileSync(resolve('web-tree-sitter/web-tree-sitter.wasm')),
    hcl: readFileSync(resolve('@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-hcl.wasm')),
  });
  return { analyze, draw, toWire, grammars };
}

async function make(id: string): Promise<Made> {
  const sample = samples.find((one) => one.id === id);
  if (!sample) throw new Error(`There is no sample called ${id}.`);
  const { analyze, draw, toWire, grammars } = await engine();
  const files = sample.files.map((name) => ({
    name,
    content: readFileSync(`${folder}${id}/${name}`, 'utf8'),
  }));
  const report = analyze(files, { grammars });
  const title = sample.title;
  return {
    report: JSON.parse(JSON.stringify(toWire(report))) as Report,
    drawings: {
      light: await draw(report, { theme: 'light', transparent: true, title }),
      dark: await draw(report, { theme: 'dark', transparent: true, title }),
    },
  };
}
