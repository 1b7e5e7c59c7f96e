import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const bin = join(import.meta.dirname, '../bin/stackstage.mjs');

export interface Run {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
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

/** Runs the tool as people do: the file of `bin/`, in a process of its own. */
export function run(args: readonly string[], means: Means = {}): Promise<Run> {
  const { cwd, input = '', env = {}, node = process.execPath, signal } = means;
  const started = performance.now();
  const child = spawn(node, [bin, ...args], { cwd, env: { ...process.env, ...env } });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => out.push(part));
  child.stderr.on('data', (part: Buffer) => err.push(part));
  child.stdin.on('error', () => {}); // It may end before it has read all.
  if (signal) setTimeout(() => child.kill(signal), 1_000);
  else child.stdin.end(input);
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code, by) =>
      done({
        code,
        signal: by,
        out: Buffer.concat(out).toString(),
        err: Buffer.concat(err).toString(),
        ms: performance.now() - started,
      }),
    );
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
