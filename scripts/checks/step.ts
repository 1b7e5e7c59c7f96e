import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../suite/config.ts';
import { runCommand } from '../suite/run-command.ts';

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

export interface StepResult extends Count {
  readonly name: string;
  readonly seconds: number;
  /** What it printed, shown when something failed. */
  readonly output: string;
}

/** A part of `npm test`. */
export interface Step {
  readonly name: string;
  readonly run: (env: NodeJS.ProcessEnv) => Promise<Count & { readonly output: string }>;
}

/** Plain text, also where a terminal watches. */
const plain = { NO_COLOR: '1', FORCE_COLOR: '0' };

/** A program that passes with exit code 0: one test. `bin` is a file of `node_modules`. */
export function check(name: string, bin: string, ...args: readonly string[]): Step {
  return {
    name,
    run: async (env) => {
      const { code, output } = await runCommand(process.execPath, [bin, ...args], {
        cwd: root,
        env: { ...env, ...plain },
      });
      return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
    },
  };
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** A run of vitest: as many tests as it has; a file that doesn't load is one that failed. */
export function tests(name: string, configuration: string): Step {
  return {
    name,
    run: async (env) => {
      const folder = mkdtempSync(join(tmpdir(), 'stackstage-test-'));
      const file = join(folder, 'report.json');
      const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', configuration];
      const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
      const { code, output } = await runCommand(
        process.execPath,
        [...vitest, ...reporters, '--passWithNoTests'],
        { cwd: root, env: { ...env, ...plain } },
      );
      const { passed, failed } = countOf(file);
      rmSync(folder, { recursive: true });
      // An error outside of any test, such as a rejection that nobody awaits.
      return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, output };
    },
  };
}

function countOf(file: string): Count {
  let report: VitestReport;
  try {
    report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  } catch {
    return { passed: 0, failed: 0 }; // vitest did not come as far; its exit code says so
  }
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}

/** Runs a step and prints its line as soon as it is done, with all that it said if it failed. */
export async function runStep(step: Step, env: NodeJS.ProcessEnv): Promise<StepResult> {
  const began = performance.now();
  const { passed, failed, output } = await step.run(env);
  const seconds = Math.round((performance.now() - began) / 1000);
  const mark = failed === 0 ? 'ok  ' : 'FAIL';
  console.log(`${mark} ${step.name}: ${passed} passed, ${failed} failed (${seconds} s)`);
  if (failed > 0) console.log(output.trimEnd());
  return { name: step.name, passed, failed, seconds, output };
}
