import { createServer } from 'node:net';
import { type Address, emulatorNames, type SuiteConfig } from './config.ts';

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

function isFree({ host, port }: Address): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ host, port }, () => server.close(() => resolve(true)));
  });
}
