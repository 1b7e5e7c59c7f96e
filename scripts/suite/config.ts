import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The repository's root, with a slash at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

export const emulatorNames = [
  'hosting',
  'functions',
  'firestore',
  'firestoreWebsocket',
  'auth',
  'hub',
  'logging',
  'eventarc',
  'tasks',
] as const;
export type EmulatorName = (typeof emulatorNames)[number];

export interface Address {
  readonly host: string;
  readonly port: number;
}

/** `emulators.config.json`: the only place of the local suite's hosts, ports, data folder and project. */
export interface SuiteConfig {
  readonly project: string;
  readonly dataFolder: string;
  readonly emulators: Readonly<Record<EmulatorName, Address>>;
  /** Added to every port when the tests run, so that they and `npm start` can run together. */
  readonly testPortOffset: number;
}

/** `emulators.config.json` with `portOffset` added to every port, and with it data of its own. */
export function readSuiteConfig(portOffset = 0): SuiteConfig {
  const config = JSON.parse(readFileSync(`${root}emulators.config.json`, 'utf8')) as SuiteConfig;
  const moved = emulatorNames.map((name) => {
    const { host, port } = config.emulators[name];
    return [name, { host, port: port + portOffset }] as const;
  });
  const dataFolder = portOffset === 0 ? config.dataFolder : `${config.dataFolder}-${portOffset}`;
  return {
    ...config,
    dataFolder,
    emulators: Object.fromEntries(moved) as Record<EmulatorName, Address>,
  };
}

/** Every port moved by it is still one: the highest that is configured is below 10,000. */
const mostOffset = 50_000;

/**
 * The suite that commands and tests mean: moved by STACKSTAGE_PORT_OFFSET, or as it is configured.
 * Ends the command when the setting is no number of ports.
 */
export function runningSuite(): SuiteConfig {
  const set = process.env.STACKSTAGE_PORT_OFFSET || '0';
  const offset = portOffset(set);
  if (offset !== undefined) return readSuiteConfig(offset);
  console.error(
    `STACKSTAGE_PORT_OFFSET is "${set}"; it has to be a whole number from 0 to ${mostOffset}.`,
  );
  process.exit(1);
}

/** How far `set` moves every port; `undefined` when it is no whole number, or too much of one. */
export function portOffset(set: string): number | undefined {
  return /^\d{1,5}$/.test(set) && Number(set) <= mostOffset ? Number(set) : undefined;
}

/** `http://host:port`, without a slash at its end. */
export function origin({ host, port }: Address): string {
  return `http://${host}:${port}`;
}
