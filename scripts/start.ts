import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfChanged, functionsBuild, webBuild } from './build/build-if-changed.ts';
import { brokenFunctions } from './suite/broken-functions.ts';
import { root, runningSuite } from './suite/config.ts';
import { firestoreEmulator, noEmulator } from './suite/firestore-emulator.ts';
import { takenPorts } from './suite/ports.ts';
import { withProgress } from './suite/progress.ts';
import { type Suite, startSuite } from './suite/suite.ts';

const saveEveryMs = 30_000;
/** npm passes a Ctrl-C on that the terminal has already sent: within this time two are one. */
const sameSignalMs = 2_000;

const config = runningSuite();
const folder = join(root, config.dataFolder);
let suite: Suite | undefined;
let stopping: number | undefined;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (stopping === undefined) {
      stopping = performance.now();
      void stop();
    } else if (performance.now() - stopping > sameSignalMs) {
      void (suite?.stop() ?? Promise.resolve()).finally(() => process.exit(130));
    }
  });
}

async function stop(): Promise<void> {
  if (suite === undefined) process.exit(130);
  console.log('\nSaving what is stored, then stopping …');
  await save(suite);
  await suite.stop();
  console.log('Stopped.');
  process.exit(0);
}

async function save(running: Suite): Promise<void> {
  try {
    await running.save();
  } catch (error) {
    console.error(`Could not save what is stored: ${messageOf(error)}`);
  }
}

/** A page that doesn't build right now is no reason to have no API: the last one that did is served. */
async function buildPage(): Promise<void> {
  try {
    await buildIfChanged(webBuild);
  } catch (error) {
    if (!existsSync(join(root, webBuild.output, 'index.html'))) throw error;
    console.error(`${messageOf(error)}\nServing the page as it was built before.`);
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const taken = await takenPorts(config);
if (taken.length > 0) {
  fail(`${taken.join('\n')}\nOr move all ports together: STACKSTAGE_PORT_OFFSET=100 npm start`);
}

const emulator = await firestoreEmulator();
if (emulator === undefined) fail(noEmulator);
console.log(`Firestore emulator: ${emulator.says}`);

try {
  await buildIfChanged(functionsBuild);
  await buildPage();
  const [running, broken] = await Promise.all([
    withProgress(
      'Starting the emulators',
      startSuite({ config, emulator, folder, keepsData: true }),
    ),
    brokenFunctions(config.project),
  ]);
  suite = running;
  for (const { name, reason } of broken) console.error(`Function ${name} does not load: ${reason}`);
} catch (error) {
  fail(messageOf(error));
}

const { host, port } = config.emulators.hosting;
console.log(`\nStackStage is ready: http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`);
console.log(`(log: ${config.dataFolder}/suite.log; Ctrl-C saves what is stored and stops)`);

const running = suite;
setInterval(() => void save(running), saveEveryMs);
await running.ended;
if (stopping === undefined)
  fail(`The emulators stopped by themselves; see ${config.dataFolder}/suite.log.`);
