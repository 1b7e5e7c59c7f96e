import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, relative } from 'node:path';
import { origin, root, type SuiteConfig } from './config.ts';
import { ExportStore } from './exports.ts';
import { localFirebaseConfig } from './firebase-config.ts';
import type { FirestoreEmulator } from './firestore-emulator.ts';

const startMs = 120_000;
const pollMs = 150;
const graceMs = 6_000;

/** A running emulator suite. */
export interface Suite {
  /** Saves what is stored, as far as it changed. */
  readonly save: () => Promise<void>;
  /** Ends every process of the suite; what is not saved by then is forgotten. */
  readonly stop: () => Promise<void>;
  /** Resolves when the suite has ended, by itself or by `stop`. */
  readonly ended: Promise<void>;
}

export interface SuiteOptions {
  readonly config: SuiteConfig;
  readonly emulator: FirestoreEmulator;
  /** Where logs, and exports if they are kept, are written. */
  readonly folder: string;
  /** Start from the newest export, and take new ones. */
  readonly keepsData: boolean;
}

/**
 * Starts firebase-tools with all emulators and waits until each of them answers.
 *
 * @throws Error with the end of the log when it stops before that, or does not answer in two minutes
 */
export async function startSuite(options: SuiteOptions): Promise<Suite> {
  const { config, folder, keepsData } = options;
  const work = join(folder, 'work');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const exports = keepsData ? new ExportStore(join(folder, 'exports')) : undefined;

  const configFile = join(root, `.firebase-suite.${config.emulators.hosting.port}.json`);
  // A copy: firebase-tools watches the file, and ends all emulators when one save of it is not valid.
  const rules = join(work, 'firestore.rules');
  copyFileSync(join(root, 'firestore.rules'), rules);
  const generated = localFirebaseConfig(config, relative(root, rules));
  writeFileSync(configFile, JSON.stringify(generated, undefined, 2));
  const logFile = join(folder, 'suite.log');
  const child = launch(options, { work, configFile, logFile, importFrom: exports?.newest() });

  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  }).then(() => {
    endGroup(child, 'SIGKILL'); // firebase-tools may end and leave an emulator behind
    rmSync(configFile, { force: true });
  });
  const stop = async () => {
    endGroup(child, 'SIGTERM');
    const killer = setTimeout(() => endGroup(child, 'SIGKILL'), graceMs);
    await ended;
    clearTimeout(killer);
  };
  const save = async () => {
    await exports?.take((path) => exportTo(config, path), new Date());
  };

  const early = ended.then(() => {
    throw new Error(
      `The emulators stopped while starting. The end of ${logFile}:\n${tail(logFile)}`,
    );
  });
  try {
    await Promise.race([allAnswer(config, logFile), early]);
  } catch (error) {
    await stop();
    throw error;
  }
  early.catch(() => {}); // from here on an end is reported by `ended`
  return { save, stop, ended };
}

interface Files {
  readonly work: string;
  readonly configFile: string;
  readonly logFile: string;
  readonly importFrom: string | undefined;
}

function launch(options: SuiteOptions, files: Files): ChildProcess {
  const { config, emulator } = options;
  const firebase = join(root, 'node_modules/firebase-tools/lib/bin/firebase.js');
  const command = [
    ...emulator.prefix,
    process.execPath,
    firebase,
    'emulators:start',
    `--config=${files.configFile}`,
    `--project=${config.project}`,
    '--log-verbosity=INFO',
    ...(files.importFrom ? [`--import=${files.importFrom}`] : []),
  ];
  const log = openSync(files.logFile, 'w');
  const ourNodeFirst = [join(root, 'node_modules/node/bin'), process.env.PATH].join(delimiter);
  return spawn(process.execPath, [join(root, 'scripts/suite/keeper.mjs'), ...command], {
    cwd: files.work,
    detached: true,
    stdio: ['pipe', log, log],
    env: { ...process.env, PATH: ourNodeFirst, FIREBASE_CLI_DISABLE_UPDATE_CHECK: 'true', CI: '1' },
  });
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // nobody of the group is left
  }
}

async function exportTo(config: SuiteConfig, path: string): Promise<void> {
  const answer = await fetch(`${origin(config.emulators.hub)}/_admin/export`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ path, initiatedBy: 'stackstage' }),
    signal: AbortSignal.timeout(60_000),
  });
  if (!answer.ok) throw new Error(`the export was refused: ${await answer.text()}`);
}

async function allAnswer({ emulators }: SuiteConfig, logFile: string): Promise<void> {
  const wanted = [
    origin(emulators.firestore),
    origin(emulators.auth),
    `${origin(emulators.hosting)}/`,
    `${origin(emulators.hosting)}/api/health`,
  ];
  const deadline = performance.now() + startMs;
  for (const url of wanted) {
    while (!(await answers(url))) {
      if (performance.now() > deadline) {
        throw new Error(`${url} does not answer. The end of ${logFile}:\n${tail(logFile)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(10_000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false; // not listening yet
  }
}

function tail(file: string): string {
  return readFileSync(file, 'utf8').split('\n').slice(-40).join('\n');
}
