/**
 * The door to every command: `node scripts/run.mjs FILE.ts [ARGUMENT…]`.
 *
 * Runs on any Node from 20.19 without a dependency: installs the packages when they are missing or
 * older than the lock file, then hands over to the Node 24 that the lock file names.
 */
import { spawn } from 'node:child_process';
import { installIfNeeded, node24 } from './set-up.mjs';

const [script, ...rest] = process.argv.slice(2);
if (script === undefined) {
  console.error('Usage: node scripts/run.mjs FILE.ts [ARGUMENT…]');
  process.exit(2);
}
await installIfNeeded();

const child = spawn(node24, [script, ...rest], { stdio: 'inherit' });
// A terminal sends Ctrl-C to the whole group and npm sends it once more: the child answers, we wait.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => child.kill(signal));
}
child.on('error', (error) => {
  console.error(`The Node of this project could not be started: ${error.message}`);
  process.exit(1);
});
child.on('exit', (code, signal) => {
  if (signal === null) process.exit(code ?? 1);
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(name);
  process.kill(process.pid, signal);
});
