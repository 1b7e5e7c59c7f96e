import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { root } from './config.ts';
import { withProgress } from './progress.ts';
import { type CommandOptions, type CommandResult, runCommand } from './run-command.ts';

const hidaneVersion = '0.6.0';
const oldestJava = 21;
const downloadMs = 120_000;
const npxMs = 60_000;
const cargoMs = 30 * 60_000;

/** The Firestore emulator of this machine: what to say of it, and what stands before `firebase …`. */
export interface FirestoreEmulator {
  readonly says: string;
  readonly prefix: readonly string[];
}

/** What the resolver may do on the machine, so that tests can give it another machine. */
export interface Machine {
  readonly run: (
    program: string,
    args: readonly string[],
    options?: CommandOptions,
  ) => Promise<CommandResult>;
  readonly has: (file: string) => boolean;
  readonly cacheFolder: string;
}

export const thisMachine: Machine = {
  run: runCommand,
  has: existsSync,
  cacheFolder: process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
};

/** Printed when there is no way to a Firestore emulator. */
export const noEmulator = `No Firestore emulator could be found or made. Any one of these helps:
  - install Java ${oldestJava} or newer (Google's emulator is then downloaded by firebase-tools)
  - install hidane and have it on the PATH: https://hidane.dev
  - be online with npm, so that \`npx hidane@${hidaneVersion}\` can fetch it
  - install Rust with cargo 1.88 or newer: https://rustup.rs`;

/** The first emulator that works here, in the documented order; `undefined` when none does. */
export async function firestoreEmulator(
  machine: Machine = thisMachine,
): Promise<FirestoreEmulator | undefined> {
  return (
    (await googles(machine)) ??
    (await onPath(machine)) ??
    (await installedBefore(machine)) ??
    (await fromNpm(machine)) ??
    (await fromCargo(machine))
  );
}

/** The major version that `java -version` prints: `version "21.0.1"`, and `version "1.8.0"` is 8. */
export function javaMajor(printed: string): number {
  const [, first = '0', second = '0'] = /version "(\d+)(?:\.(\d+))?/.exec(printed) ?? [];
  return Number(first === '1' ? second : first);
}

async function googles({ run }: Machine): Promise<FirestoreEmulator | undefined> {
  const java = await run('java', ['-version']);
  const major = java.code === 0 ? javaMajor(java.output) : 0;
  if (major < oldestJava) return undefined;
  const firebase = `${root}node_modules/firebase-tools/lib/bin/firebase.js`;
  const setUp = await withProgress(
    "Downloading Google's Firestore emulator",
    run(process.execPath, [firebase, 'setup:emulators:firestore'], { timeoutMs: downloadMs }),
  );
  if (setUp.code !== 0) return undefined;
  return { says: `Google's own, on Java ${major}`, prefix: [] };
}

async function onPath({ run }: Machine): Promise<FirestoreEmulator | undefined> {
  const { code, output } = await run('hidane', ['--version']);
  if (code !== 0) return undefined;
  return { says: `hidane on the PATH (${output.trim()})`, prefix: ['hidane', 'exec', '--'] };
}

/** What an earlier run built with cargo; asking npm each time again would only cost seconds. */
async function installedBefore(machine: Machine): Promise<FirestoreEmulator | undefined> {
  const program = cargoProgram(machine);
  if (!machine.has(program)) return undefined;
  const { code } = await machine.run(program, ['--version']);
  if (code !== 0) return undefined;
  return {
    says: `hidane ${hidaneVersion}, built by cargo into ${cargoFolder(machine)}`,
    prefix: [program, 'exec', '--'],
  };
}

async function fromNpm({ run }: Machine): Promise<FirestoreEmulator | undefined> {
  const npx = ['--yes', `hidane@${hidaneVersion}`];
  const { code } = await withProgress(
    `Asking npm for hidane ${hidaneVersion}`,
    run('npx', [...npx, '--version'], { timeoutMs: npxMs }),
  );
  if (code !== 0) return undefined;
  return { says: `hidane ${hidaneVersion} by npx`, prefix: ['npx', ...npx, 'exec', '--'] };
}

async function fromCargo(machine: Machine): Promise<FirestoreEmulator | undefined> {
  const { code: missing } = await machine.run('cargo', ['--version']);
  if (missing !== 0) return undefined;
  const folder = cargoFolder(machine);
  const install = ['install', 'hidane', '--version', hidaneVersion, '--locked', '--root', folder];
  const { code, output } = await withProgress(
    `Building hidane ${hidaneVersion} with cargo (about four minutes, once a machine)`,
    machine.run('cargo', install, { timeoutMs: cargoMs }),
  );
  if (code === 0) return installedBefore(machine);
  console.error(`cargo install hidane did not succeed:\n${output.slice(-2_000)}`);
  return undefined;
}

function cargoFolder({ cacheFolder }: Machine): string {
  return join(cacheFolder, 'stackstage', `hidane-${hidaneVersion}`);
}

function cargoProgram(machine: Machine): string {
  return join(cargoFolder(machine), 'bin', 'hidane');
}
