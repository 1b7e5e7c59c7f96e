import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfChanged, functionsBuild, webBuild } from './build/build-if-changed.ts';
import { type Count, check, runStep, type Step, tests } from './checks/step.ts';
import { brokenFunctions } from './suite/broken-functions.ts';
import { readSuiteConfig, root, type SuiteConfig } from './suite/config.ts';
import { firestoreEmulator, noEmulator } from './suite/firestore-emulator.ts';
import { freeOffset, takenPorts } from './suite/ports.ts';
import { withProgress } from './suite/progress.ts';
import { type Suite, startSuite } from './suite/suite.ts';

const tsc = 'node_modules/typescript/bin/tsc';
const projects = [
  'engine/tsconfig.json',
  'engine/tsconfig.test.json',
  'contracts/tsconfig.json',
  'functions/tsconfig.json',
  'web/tsconfig.json',
  'cli/tsconfig.json',
  'e2e/tsconfig.json',
  'scripts/tsconfig.json',
];

/** Steps that need nothing but the repository. */
const still: readonly Step[] = [
  check(
    'format and lint (biome)',
    'node_modules/@biomejs/biome/bin/biome',
    'ci',
    '--error-on-warnings',
    '--colors=off',
  ),
  check('lint with types (oxlint)', 'node_modules/oxlint/bin/oxlint', '--type-aware'),
  ...projects.map((project) => check(`types (${project})`, tsc, '-p', project)),
  check('dead code (knip)', 'node_modules/knip/bin/knip.js', '--no-progress'),
  check('import direction and purity', 'scripts/checks/imports.ts'),
  tests('unit tests', 'vitest.config.ts'),
];
/** Steps on the running emulators. */
const onSuite: readonly Step[] = [
  tests('rules and endpoints', 'vitest.suite.config.ts'),
  tests('browser', 'vitest.browser.config.ts'),
];

/** Starts and stops suites of its own. */
const afterSuite: readonly Step[] = [tests('npm start and reset', 'vitest.lifecycle.config.ts')];

const config = readSuiteConfig();
const portOffset = await freeOffset(config.testPortOffset);
const suiteConfig = readSuiteConfig(portOffset);
const environment = { ...process.env, STACKSTAGE_PORT_OFFSET: String(portOffset) };
let suite: Suite | undefined;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    void (suite?.stop() ?? Promise.resolve()).finally(() => process.exit(130));
  });
}

const counts = (await Promise.all([inOrder(still), withSuite()])).flat();
const passed = sum(counts.map((count) => count.passed));
const failed = sum(counts.map((count) => count.failed));
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

async function inOrder(steps: readonly Step[]): Promise<Count[]> {
  const results: Count[] = [];
  for (const step of steps) results.push(await runStep(step, environment));
  return results;
}

/** Builds, starts the emulators with nothing stored, and runs what needs them; a failure counts as one. */
async function withSuite(): Promise<Count[]> {
  try {
    suite = await start(suiteConfig);
  } catch (error) {
    console.log(`FAIL emulators: ${error instanceof Error ? error.message : String(error)}`);
    return [{ passed: 0, failed: 1 }];
  }
  try {
    const onIt = await inOrder(onSuite);
    await suite.stop();
    return [...onIt, ...(await inOrder(afterSuite))];
  } finally {
    await suite.stop();
  }
}

async function start(suiteOfTests: SuiteConfig): Promise<Suite> {
  const taken = await takenPorts(suiteOfTests);
  if (taken.length > 0) {
    throw new Error(`${taken.join('\n')}\n(tests add "testPortOffset" of that file to every port)`);
  }
  const emulator = await firestoreEmulator();
  if (emulator === undefined) throw new Error(noEmulator);
  console.log(`Firestore emulator: ${emulator.says}`);
  await buildIfChanged(functionsBuild);
  await buildIfChanged(webBuild);
  const broken = await brokenFunctions(suiteOfTests.project);
  if (broken.length > 0) {
    throw new Error(
      broken.map(({ name, reason }) => `${name} does not load: ${reason}`).join('\n'),
    );
  }
  const folder = join(root, suiteOfTests.dataFolder);
  rmSync(folder, { recursive: true, force: true });
  return withProgress(
    'Starting the emulators',
    startSuite({ config: suiteOfTests, emulator, folder, keepsData: false }),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
