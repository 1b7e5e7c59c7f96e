import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { EndpointName } from '@stackstage/contracts';
import { runningSuite } from '../../../scripts/suite/config.ts';

/** A function in a process of its own, as a deployed one runs: one process answers many at once. */
export interface Served {
  readonly url: string;
  /** What it has logged so far, on both streams. */
  readonly log: () => string;
  readonly close: () => Promise<void>;
}

const program = fileURLToPath(new URL('./serve-function.mjs', import.meta.url));

/** Starts one function of the build against the running emulators, with these variables set. */
export async function serve(
  name: EndpointName,
  environment: Readonly<Record<string, string>>,
): Promise<Served> {
  const { emulators, project } = runningSuite();
  const address = ({ host, port }: { host: string; port: number }) => `${host}:${port}`;
  const child = spawn(process.execPath, [program, name], {
    env: {
      PATH: process.env.PATH,
      METADATA_SERVER_DETECTION: 'none',
      GCLOUD_PROJECT: project,
      FIRESTORE_EMULATOR_HOST: address(emulators.firestore),
      FIREBASE_AUTH_EMULATOR_HOST: address(emulators.auth),
      ...environment,
    },
  });
  // Who started it may end by an error of its own.
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  child.once('exit', () => process.off('exit', endWithUs));
  let log = '';
  child.stderr.on('data', (bytes: Buffer) => {
    log += bytes.toString();
  });
  const lines = createInterface(child.stdout);
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${name} does not start: ${log}`);
  });
  const [first] = (await Promise.race([once(lines, 'line'), ended])) as [string];
  ended.catch(() => undefined);
  lines.on('line', (line) => {
    log += `${line}\n`;
  });
  const port = /^port (\d+)$/.exec(first)?.[1];
  if (port === undefined) throw new Error(`${name} says: ${first}`);
  return {
    url: `http://127.0.0.1:${port}`,
    log: () => log,
    close: async () => {
      if (child.exitCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}
