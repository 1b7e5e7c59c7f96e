import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { origin, readSuiteConfig, root } from './suite/config.ts';
import { freeOffset, takenPorts } from './suite/ports.ts';
import { runCommand } from './suite/run-command.ts';

const portOffset = await freeOffset(20_000);
const config = readSuiteConfig(portOffset);
const site = origin(config.emulators.hosting);
const data = join(root, config.dataFolder);
const env = { ...process.env, STACKSTAGE_PORT_OFFSET: String(portOffset) };
const someone = { email: 'ada@example.org', password: 'a passphrase for tests' };
const bucket = { files: [{ name: 'main.tf', content: 'resource "aws_s3_bucket" "logs" {}' }] };

rmSync(data, { recursive: true, force: true });
let running: ChildProcess | undefined;
afterAll(() => {
  running?.kill('SIGTERM');
  rmSync(data, { recursive: true, force: true });
});

/** `npm start` in a process group of its own, as in a terminal, until it says that it is ready. */
async function start(): Promise<{ child: ChildProcess; printed: () => string }> {
  const child = spawn('npm', ['start'], { cwd: root, env, detached: true });
  running = child;
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  }
  await expect
    .poll(() => `${printed}${child.exitCode ?? ''}`, { timeout: 150_000 })
    .toMatch(/StackStage is ready: http:\/\/localhost:\d+\n/);
  return { child, printed: () => printed };
}

/** The only process that `parent` started and that still runs. */
async function childOf(parent: number | undefined): Promise<number> {
  const { output } = await runCommand('pgrep', ['-P', String(parent)]);
  return Number(output.trim());
}

/** Ctrl-C: a terminal sends it to the whole group, and npm passes it on once more. */
async function pressCtrlC({ pid }: ChildProcess): Promise<void> {
  if (pid === undefined) throw new Error('npm was not started');
  process.kill(-pid, 'SIGINT');
  await sleep(50);
  process.kill(-pid, 'SIGINT');
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

async function post(path: string, body: object, token = ''): Promise<Record<string, string>> {
  const answer = await fetch(site + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as Record<string, string>;
}

it('what was stored is there after Ctrl-C, a start, a kill and another start, until it is reset', async () => {
  const first = await start();
  const { id_token } = await post('/api/auth/signup', someone);
  const { report_id } = await post('/api/analyze', bucket, id_token);
  expect(report_id).toBeTypeOf('string');

  await pressCtrlC(first.child);
  expect(await ended(first.child)).toBe(0);
  expect(first.printed()).toMatch(/Saving what is stored[\s\S]*Stopped\./);
  expect(await takenPorts(config)).toEqual([]);

  const second = await start();
  const again = await post('/api/auth/login', someone);
  const compared = await post('/api/compare', { report_id }, again.id_token);
  expect(compared).toHaveProperty('before');

  const taken = await runCommand('node', ['scripts/run.mjs', 'scripts/start.ts'], {
    cwd: root,
    env,
  });
  expect(taken.code).toBe(1);
  expect(taken.output).toContain(`set "emulators.hosting.port" in emulators.config.json`);

  // Killed without a word, it leaves no process behind either, and what was saved is still whole.
  const supervisor = await childOf(await childOf(second.child.pid));
  process.kill(supervisor, 'SIGKILL');
  await expect.poll(() => takenPorts(config), { timeout: 30_000, interval: 500 }).toEqual([]);

  const third = await start();
  const { id_token: token } = await post('/api/auth/login', someone);
  expect(await post('/api/compare', { report_id }, token)).toHaveProperty('before');
  third.child.kill('SIGTERM'); // npm alone is asked, as `kill $!` does
  await ended(third.child);
  expect(third.printed()).toMatch(/Saving what is stored[\s\S]*Stopped\./);
  expect(await takenPorts(config)).toEqual([]);

  const reset = await runCommand('node', ['scripts/run.mjs', 'scripts/reset.ts'], {
    cwd: root,
    env,
  });
  expect(reset.code, reset.output).toBe(0);
  expect(existsSync(data)).toBe(false);
});
