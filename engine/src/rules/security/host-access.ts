import type { Kind } from '../../graph/kinds.ts';

const sockets = ['/docker.sock', '/containerd.sock', '/crio.sock', '/podman.sock'];
const folders: ReadonlySet<string> = new Set(['', '/run', '/var/run']);

/** Whether a mounted path of the host is the socket of a container runtime, or a folder that holds it. */
export function isRuntimeSocket(hostPath: string): boolean {
  if (!hostPath.startsWith('/')) return false;
  const path = hostPath.replace(/\/+$/, '');
  return folders.has(path) || sockets.some((socket) => path.endsWith(socket));
}

/** Ports of databases, caches, search servers, brokers and the container runtime. */
const dataPorts: ReadonlySet<number> = new Set([
  1433, 1521, 2375, 3306, 5432, 5672, 5984, 6379, 6380, 7474, 7687, 8086, 9042, 9092, 9200, 9300,
  11211, 26257, 27017,
]);

/** Software whose every port leads to data, and that its own network should be enough for. */
const dataKinds: ReadonlySet<Kind> = new Set<Kind>([
  'database.relational',
  'database.key-value',
  'database.document',
  'database.graph',
  'cache.memory',
  'search',
  'warehouse',
  'stream',
  'queue',
  'message-broker',
]);

/**
 * Whether a port published on the host opens a data store.
 * @param published the port or range of ports on the host: `6379`, `27017-27019`
 * @param kind of the container that answers on it
 */
export function exposesData(published: string, kind: Kind): boolean {
  return dataKinds.has(kind) || dataPorts.has(Number(published.split('-')[0]));
}
