#!/usr/bin/env node
// Plain JavaScript, so that any Node starts it: builds the tool when it must and runs it on a new enough Node.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const cli = join(dirname(fileURLToPath(import.meta.url)), '..');
const root = join(cli, '..');
const bundle = join(cli, 'dist/stackstage.js');
const ownNode = join(root, 'node_modules/node/bin/node');
const newEnough = Number(process.versions.node.split('.')[0]) >= 24;

if (!newEnough) {
  if (!fs.existsSync(ownNode))
    fail('The dependencies are not installed. Run `npm install` in the StackStage folder first.');
  const { status, signal } = spawnSync(
    ownNode,
    [fileURLToPath(import.meta.url), ...process.argv.slice(2)],
    { stdio: 'inherit' },
  );
  process.exit(signal ? 130 : (status ?? 1));
}

if (isStale()) {
  const built = spawnSync(process.execPath, [join(cli, 'build.ts')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (built.status !== 0)
    fail(
      'The command line tool could not be built. Run `npm install` in the StackStage folder, then try again.',
    );
}
module.enableCompileCache?.(join(cli, 'dist/.cache'));
await import(pathToFileURL(bundle).href);

/** Whether a source file is newer than the bundle; always false where only the bundle is. */
function isStale() {
  if (!fs.existsSync(bundle)) return true;
  const built = fs.statSync(bundle).mtimeMs;
  const sources = fs.globSync('{cli,contracts,engine}/src/**/*.{ts,json}', { cwd: root });
  return sources.some((path) => fs.statSync(join(root, path)).mtimeMs > built);
}

/** @param {string} message */
function fail(message) {
  process.stderr.write(`stackstage: ${message}\n`);
  process.exit(1);
}
