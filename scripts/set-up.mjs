import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const lockFile = `${root}package-lock.json`;
const installed = `${root}node_modules/.package-lock.json`;
const stamp = `${root}node_modules/.stackstage-lock`;
const oldestNode = [20, 19];

/** The Node that every script of the project runs on, whatever the system has. */
export const node24 = `${root}node_modules/node/bin/node`;

/**
 * Installs the packages of the lock file, unless those in `node_modules` are these already.
 *
 * @param {number} failure the exit code when that is not possible
 */
export async function installIfNeeded(failure = 1) {
  refuseOldNode(failure);
  const lock = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (isInstalled(lock)) return;
  const seconds = await install(failure);
  writeFileSync(stamp, lock);
  console.error(`Packages installed (${seconds} s).`);
}

/** @param {number} failure */
function refuseOldNode(failure) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [needMajor, needMinor] = oldestNode;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  console.error(
    `StackStage needs Node ${oldestNode.join('.')} or newer; this is ${process.version}.`,
  );
  process.exit(failure);
}

function isInstalled(lock) {
  if (!existsSync(installed) || !existsSync(node24)) return false;
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === lock;
  return statSync(installed).mtimeMs >= statSync(lockFile).mtimeMs;
}

/**
 * `npm install` and not `npm ci`, which stops at optional packages of other platforms.
 *
 * @param {number} failure
 */
function install(failure) {
  console.error('Installing packages (one to four minutes the first time) …');
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const heartbeat = setInterval(
    () => console.error(`  … still installing, ${seconds()} s`),
    10_000,
  );
  const flags = ['install', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const child = npm?.endsWith('.js')
    ? spawn(process.execPath, [npm, ...flags], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawn('npm', flags, { cwd: root, stdio: ['ignore', 2, 2] });
  return new Promise((resolve) => {
    const end = (problem) => {
      clearInterval(heartbeat);
      if (problem === undefined) return resolve(seconds());
      console.error(`npm install did not succeed (${problem}). What it printed is above.`);
      process.exit(failure);
    };
    child.on('error', (error) => end(error.message));
    child.on('exit', (code, signal) => end(code === 0 ? undefined : (signal ?? `exit ${code}`)));
  });
}
