#!/usr/bin/env node
// Plain JavaScript, so that any Node starts it: builds the tool when it must and runs it on a new enough Node.
import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import module from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import v8 from 'node:v8';

const self = fileURLToPath(import.meta.url);
const cli = join(dirname(self), '..');
const root = join(cli, '..');
const bundle = join(cli, 'dist/stackstage.js');
const ownNode = join(root, 'node_modules/node/bin/node');
const setUp = join(root, 'scripts/set-up.mjs');
/** Nothing was analysed. */
const broken = 3;

// A reader who leaves early (`| head`) is no fault.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

// In a clone where nothing was installed yet; what npm prints goes to standard error.
if (!fs.existsSync(ownNode) && fs.existsSync(setUp))
  await (await import(pathToFileURL(setUp).href)).installIfNeeded(broken);
if (Number(process.versions.node.split('.')[0]) >= 24) await runHere();
else runOnOwnNode();

async function runHere() {
  if (isStale()) build();
  module.enableCompileCache?.(join(cli, 'dist/.cache'));
  // One short run makes much that it keeps: a larger nursery saves copying it about.
  v8.setFlagsFromString('--max-semi-space-size=64');
  v8.setFlagsFromString('--min-semi-space-size=16');
  try {
    await import(pathToFileURL(bundle).href);
  } catch (error) {
    fail(`This is a fault of StackStage, not of your files. ${error?.stack ?? error}`);
  }
}

/** Hands over to the Node of the lock file. Ctrl-C reaches both; the child ends at once, and we with its code. */
function runOnOwnNode() {
  if (!fs.existsSync(ownNode))
    fail('The dependencies are not installed. Run `npm install` in the StackStage folder first.');
  const child = spawn(ownNode, [self, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`Its Node could not be started: ${error.message}`));
  child.on('exit', (code, signal) =>
    process.exit(signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? broken)),
  );
}

/** Whether a source file is newer than the bundle; always false where only the bundle is. */
function isStale() {
  if (!fs.existsSync(bundle)) return true;
  const built = fs.statSync(bundle).mtimeMs;
  return (
    changedSince(join(cli, 'build.ts'), built) ||
    changedSince(join(root, 'package-lock.json'), built) ||
    ['cli', 'contracts', 'engine'].some((room) => hasNewer(join(root, room, 'src'), built))
  );
}

/**
 * Whether a source file under the folder was changed since. Each call pays for it: 7 ms over 1,200 files, where
 * the recursive `readdirSync` took 41 and `globSync` a tenth of a second.
 *
 * @param {string} folder
 * @param {number} time
 * @returns {boolean}
 */
function hasNewer(folder, time) {
  return fs.readdirSync(folder, { withFileTypes: true }).some((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? hasNewer(path, time) : isSource(path) && changedSince(path, time);
  });
}

/** Tests are no part of the bundle. @param {string} path */
function isSource(path) {
  return (path.endsWith('.ts') && !path.endsWith('.test.ts')) || path.endsWith('.json');
}

/** A file that was there a moment ago may be gone. @param {string} path @param {number} time */
function changedSince(path, time) {
  return (fs.statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > time;
}

function build() {
  if (process.stderr.isTTY) process.stderr.write('stackstage: building the tool, once …\n');
  const { status } = spawnSync(process.execPath, [join(cli, 'build.ts')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0)
    fail(
      'The tool could not be built. Run `npm install` in the StackStage folder, then try again.',
    );
}

/** @param {string} message */
function fail(message) {
  fs.writeSync(2, `stackstage: ${message}\n`);
  process.exit(broken);
}
