import { spawn } from 'node:child_process';

export interface CommandResult {
  /** The exit code; 127 when there is no such program, 124 when it ran out of time. */
  readonly code: number;
  /** Standard output and error, in the order they came. */
  readonly output: string;
}

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Milliseconds after which the command is ended. */
  readonly timeoutMs?: number;
  /** Called with each whole line. */
  readonly onLine?: (line: string) => void;
}

/** Runs a program to its end and gives what it printed; never throws. */
export function runCommand(
  program: string,
  args: readonly string[],
  { cwd, env = process.env, timeoutMs, onLine }: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let line = '';
    const take = (chunk: Buffer) => {
      const text = chunk.toString();
      output += text;
      const lines = (line + text).split('\n');
      line = lines.pop() ?? '';
      if (onLine) for (const whole of lines) onLine(whole);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    let late = false;
    const timer = timeoutMs
      ? setTimeout(() => {
          late = true;
          child.kill('SIGKILL');
        }, timeoutMs)
      : undefined;
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ code: 127, output: error.message });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (line !== '' && onLine) onLine(line);
      resolve({ code: late ? 124 : (code ?? 1), output });
    });
  });
}
