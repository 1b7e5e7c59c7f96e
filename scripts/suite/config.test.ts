import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { emulatorNames, portOffset, readSuiteConfig } from './config.ts';
import { localFirebaseConfig } from './firebase-config.ts';
import { takenPorts } from './ports.ts';

it('an offset moves every port, and the data', () => {
  const [config, moved] = [readSuiteConfig(), readSuiteConfig(7)];
  for (const name of emulatorNames) {
    expect(moved.emulators[name].port).toBe(config.emulators[name].port + 7);
  }
  expect(moved.dataFolder).not.toBe(config.dataFolder);
});

it('an offset is a whole number that leaves every port one', () => {
  expect(['0', '100', '50000'].map(portOffset)).toEqual([0, 100, 50_000]);
  const highest = Math.max(
    ...Object.values(readSuiteConfig(50_000).emulators).map((at) => at.port),
  );
  expect(highest).toBeLessThan(65_536);
  for (const no of ['', 'abc', '-1', '1.5', '50001', '1e3', ' 1']) {
    expect(portOffset(no), no).toBeUndefined();
  }
});

it('firebase-tools is given the ports, and the page may reach the emulators', () => {
  const suite = readSuiteConfig(20);
  const local = localFirebaseConfig(suite, 'some/firestore.rules') as {
    readonly firestore: object;
    readonly emulators: Record<string, { readonly port?: number }>;
    readonly hosting: { readonly headers: { headers: { key: string; value: string }[] }[] };
  };
  expect(local.emulators.hosting?.port).toBe(suite.emulators.hosting.port);
  expect(local.firestore).toMatchObject({ rules: 'some/firestore.rules' });
  const policy = local.hosting.headers.flatMap(({ headers }) => headers)[0]?.value ?? '';
  const { auth, firestore } = suite.emulators;
  expect(policy).toContain(
    `connect-src 'self' http://127.0.0.1:${auth.port} http://127.0.0.1:${firestore.port} https:`,
  );
});

it('a taken port is named with the setting that moves it', async () => {
  const config = readSuiteConfig(30_123);
  const { host, port } = config.emulators.auth;
  const server = createServer().listen({ host, port });
  await new Promise((resolve) => server.once('listening', resolve));
  // Others may be taken too, on a machine where much else runs.
  expect(await takenPorts(config)).toContain(
    `Port ${port} on ${host} is taken. Free it, or set "emulators.auth.port" in emulators.config.json.`,
  );
  server.close();
});
