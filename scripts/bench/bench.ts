/**
 * Prints time and memory of the analysis for 100, 1,000 and 5,000 Terraform resources that it makes
 * itself: warm in process (median of several runs) and as a whole `stackstage analyze` process.
 */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  analyze,
  commandLineLimits,
  loadGrammars,
  readArchitectureFiles,
} from '@stackstage/engine';
import { makeTerraform } from './make-terraform.ts';

const require = createRequire(new URL('../../engine/src/index.ts', import.meta.url));
const grammars = await loadGrammars({
  runtime: readFileSync(require.resolve('web-tree-sitter/web-tree-sitter.wasm')),
  hcl: readFileSync(require.resolve('@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-hcl.wasm')),
});
const options = { grammars, limits: commandLineLimits };
const tool = join(import.meta.dirname, '../../cli/bin/stackstage.mjs');
spawnSync(process.execPath, [tool, '--version']);

process.stdout.write('resources  read, warm  analysis, warm  whole process  peak memory\n');
for (const count of [100, 1000, 5000]) {
  const files = makeTerraform(count);
  const runs = count > 1000 ? 3 : 7;
  const read = median(runs, () => readArchitectureFiles(files, options));
  const whole = median(runs, () => analyze(files, options));
  const { seconds, mebibytes } = asProcess(files);
  const row = [
    String(count).padStart(9),
    ms(read),
    ms(whole),
    `${seconds.toFixed(2)} s`,
    `${mebibytes} MB`,
  ];
  process.stdout.write(
    `${row.map((cell, index) => cell.padStart([9, 10, 14, 13, 11][index] ?? 0)).join('  ')}\n`,
  );
}

function median(runs: number, work: () => unknown): number {
  work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? 0;
}

/** Median of three processes that write their report to a file; the peak memory is what the process itself counts at its end. */
function asProcess(files: ReturnType<typeof makeTerraform>): {
  readonly seconds: number;
  readonly mebibytes: number;
} {
  const folder = mkdtempSync(join(tmpdir(), 'stackstage-bench-'));
  mkdirSync(folder, { recursive: true });
  for (const { name, content } of files) writeFileSync(join(folder, name), content);
  const report = openSync(join(folder, '.report'), 'w');
  const measured = Array.from({ length: 3 }, () => {
    const start = performance.now();
    const probe = join(import.meta.dirname, 'peak-memory.mjs');
    const { stderr } = spawnSync(
      process.execPath,
      ['--import', probe, tool, 'analyze', folder, '--format', 'json', '--quiet'],
      { encoding: 'utf8', stdio: ['ignore', report, 'pipe'] },
    );
    return {
      seconds: (performance.now() - start) / 1000,
      mebibytes: Number(/peak (\d+)/.exec(stderr)?.[1] ?? 0),
    };
  }).sort((a, b) => a.seconds - b.seconds);
  closeSync(report);
  rmSync(folder, { recursive: true });
  return measured[1] ?? { seconds: 0, mebibytes: 0 };
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}
