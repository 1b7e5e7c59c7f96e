import { createServer } from 'node:net';
import { type Address, emulatorNames, readSuiteConfig, type SuiteConfig } from './config.ts';

const offsetStep = 50;

/** One sentence for each port that is taken, naming the setting that moves it; none when all are free. */
export async function takenPorts(config: SuiteConfig): Promise<string[]> {
  const free = await Promise.all(emulatorNames.map((name) => isFree(config.emulators[name])));
  return emulatorNames
    .filter((_, index) => free[index] === false)
    .map((name) => {
      const { host, port } = config.emulators[name];
      return `Port ${port} on ${host} is taken. Free it, or set "emulators.${name}.port" in emulators.config.json.`;
    });
}

/** The first offset from `from` on, in steps, with which every port of the suite is free. */
export async function freeOffset(from: number): Promise<number> {
  for (const offset of Array.from({ length: 20 }, (_, step) => from + step * offsetStep)) {
    if ((await takenPorts(readSuiteConfig(offset))).length === 0) return offset;
  }
  return from; // all are taken: starting there says which
}

function isFree({ host, port }: Address): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ host, port }, () => server.close(() => resolve(true)));
  });
}
