import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../suite/config.ts';
import { withProgress } from '../suite/progress.ts';
import { runCommand } from '../suite/run-command.ts';

/** A part of the product that is built into a folder of its own. */
export interface Built {
  readonly name: string;
  /** Files and folders that it is made from, relative to the root. */
  readonly sources: readonly string[];
  readonly output: string;
  /** Script and arguments for this Node. */
  readonly command: readonly string[];
}

const shared = ['engine/src', 'engine/package.json', 'contracts/src', 'contracts/package.json'];
const always = ['package-lock.json', 'tsconfig.base.json'];

export const functionsBuild: Built = {
  name: 'functions',
  sources: [
    ...shared,
    ...always,
    'functions/src',
    'functions/build.ts',
    'functions/package.json',
    // Of the one who runs it, where they are there; the build copies them.
    'functions/.env',
    'functions/.env.local',
    'functions/.secret.local',
  ],
  output: 'functions/dist',
  command: ['functions/build.ts'],
};

export const webBuild: Built = {
  name: 'web',
  sources: [
    ...shared,
    ...always,
    'web/src',
    'web/public',
    'web/index.html',
    'web/package.json',
    'web/vite.config.ts',
    'emulators.config.json',
  ],
  output: 'web/dist',
  command: ['node_modules/vite/bin/vite.js', 'build', 'web', '--logLevel', 'warn'],
};

/**
 * Builds a part when a source of it changed since it was last built here.
 *
 * @throws Error with what the build printed, when it fails
 */
export async function buildIfChanged(built: Built): Promise<void> {
  const stampFile = join(root, 'node_modules/.cache', `stackstage-${built.name}.built`);
  const stamp = hashOf(built.sources);
  const output = join(root, built.output);
  if (built.name === 'web' && !existsSync(join(root, 'web/index.html'))) return;
  if (existsSync(output) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp)
    return;
  const { code, output: printed } = await withProgress(
    `Building ${built.name}`,
    runCommand(process.execPath, built.command, { cwd: root }),
  );
  if (code !== 0) throw new Error(`Building ${built.name} failed:\n${printed}`);
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}

function hashOf(sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesUnder)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function filesUnder(source: string): string[] {
  const path = join(root, source);
  if (!existsSync(path)) return [];
  const entries = readdirSafely(path);
  if (entries === undefined) return [path];
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function readdirSafely(path: string) {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true });
  } catch {
    return undefined; // a file
  }
}
