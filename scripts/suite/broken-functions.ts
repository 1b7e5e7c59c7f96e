import { join } from 'node:path';
import { root } from './config.ts';
import { runCommand } from './run-command.ts';

export interface BrokenFunction {
  readonly name: string;
  readonly reason: string;
}

const loadMs = 60_000;

/**
 * Loads every function once, with all that it imports when it is first asked, and names those that
 * fail: in the emulator such a function gives no answer for a minute and no reason.
 */
export async function brokenFunctions(project: string): Promise<readonly BrokenFunction[]> {
  const loader = join(root, 'scripts/suite/load-functions.ts');
  const { code, output } = await runCommand(process.execPath, [loader], {
    env: { ...process.env, GCLOUD_PROJECT: project, FIREBASE_CONFIG: `{"projectId":"${project}"}` },
    timeoutMs: loadMs,
  });
  const last = output.trim().split('\n').at(-1) ?? '';
  if (code !== 0) return [{ name: '(all)', reason: output.trim() }];
  return JSON.parse(last) as readonly BrokenFunction[];
}
