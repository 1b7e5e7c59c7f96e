import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const bin = join(import.meta.dirname, '../bin/stackstage.mjs');

export interface Run {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
  /** From start to end. */
  readonly wallMs: number;
  /** The same, or what the process computed where that is less: what else the machine does is not its doing. */
  readonly ms: number;
}

interface Means {
  readonly cwd?: string;
  /** What stands on standard input; without it, that is empty. */
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  /** The Node to start it with; this one if not said. */
  readonly node?: string;
  /** Sends this signal after some milliseconds, and leaves standard input open until then. */
  readonly signal?: NodeJS.Signals;
}

/** Has a process write what it computed, milliseconds, when it ends by itself. */
const reportsCpu = `--import=data:text/javascript,${encodeURIComponent(`
  import { writeFileSync } from 'node:fs';
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    writeFileSync(process.env.CPU_REPORT, String((user + system) / 1000));
  });
`)}`;

/** Runs the tool as people do: the file of `bin/`, in a process of its own. */
export function run(args: readonly string[], means: Means = {}): Promise<Run> {
  const { cwd, input = '', env = {}, node = process.execPath, signal } = means;
  const report = join(mkdtempSync(join(tmpdir(), 'stackstage-cpu-')), 'ms');
  const measured = { NODE_OPTIONS: reportsCpu, CPU_REPORT: report };
  const started = performance.now();
  const child = spawn(node, [bin, ...args], { cwd, env: { ...process.env, ...measured, ...env } });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => out.push(part));
  child.stderr.on('data', (part: Buffer) => err.push(part));
  child.stdin.on('error', () => {}); // It may end before it has read all.
  if (signal) setTimeout(() => child.kill(signal), 1_000);
  else child.stdin.end(input);
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code, by) => {
      const wallMs = performance.now() - started;
      const cpuMs = existsSync(report) ? Number(readFileSync(report, 'utf8')) : wallMs;
      rmSync(dirname(report), { recursive: true, force: true });
      done({
        code,
        signal: by,
        out: Buffer.concat(out).toString(),
        err: Buffer.concat(err).toString(),
        wallMs,
        ms: Math.min(wallMs, cpuMs),
      });
    });
  });
}

/** A folder with files in it, gone when the test is over. */
export function folderWith(files: Readonly<Record<string, string | Buffer>>): {
  readonly path: string;
  readonly [Symbol.dispose]: () => void;
} {
  const path = mkdtempSync(join(tmpdir(), 'stackstage-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

export const bucket = 'resource "aws_s3_bucket" "media" {\n  bucket = "media"\n}\n';
