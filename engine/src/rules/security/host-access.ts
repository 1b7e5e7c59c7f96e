import { carriesState, type Kind } from '../../graph/kinds.ts';

const sockets = ['docker.sock', 'containerd.sock', 'crio.sock', 'podman.sock'];

/** Whether a mounted host path is the socket of a container runtime, or a folder that holds it. */
export function isRuntimeSocket(mount: string): boolean {
  const path = (mount.split(':')[0] ?? '').replace(/\/+$/, '');
  const wholeHost = mount.startsWith('/') && ['', '/run', '/var/run'].includes(path);
  return wholeHost || sockets.some((socket) => path.endsWith(`/${socket}`));
}

/** Container ports of databases, caches, search servers, brokers and the container runtime. */
const dataPorts: ReadonlySet<number> = new Set([
  1433, 1521, 2375, 3306, 5432, 5984, 5672, 6379, 6380, 7474, 7687, 8086, 9042, 9092, 9200, 9300,
  11211, 26257, 27017,
]);

/**
 * Whether a published port opens a data store on every interface of the host.
 * @param published as Compose writes it: `[address:][port:]port[/protocol]`
 */
export function exposesData(published: string, kind: Kind): boolean {
  const [mapping = ''] = published.split('/');
  const cut = mapping.lastIndexOf(':');
  const inside = Number(mapping.slice(cut + 1).split('-')[0]);
  const host = mapping.slice(0, Math.max(cut, 0));
  return !isLoopback(host) && (carriesState(kind) || dataPorts.has(inside));
}

function isLoopback(host: string): boolean {
  return host.startsWith('127.') || host.startsWith('localhost') || host.startsWith('[::1]');
}
