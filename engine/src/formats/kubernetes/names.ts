import type { KubernetesObject } from './object.ts';

/** All objects of the input, found as Kubernetes finds them. */
export interface ObjectNames {
  /** Address of each object, as kubectl writes it: `Kind/name`, the namespace before it where two collide. */
  readonly addressOf: (object: KubernetesObject) => string;
  /** Address of the object of that kind and name in the namespace, if it is in the files. */
  readonly find: (kind: string, namespace: string, name: string) => string | undefined;
  /** Address of the Service that a host name means for pods of a namespace: `api`, `api.shop.svc`. */
  readonly serviceAt: (host: string, namespace: string) => string | undefined;
}

const keyOf = (kind: string, namespace: string, name: string) => `${kind}\n${namespace}\n${name}`;

/** Gives each object its address; the objects are those that count, without duplicates. */
export function objectNames(objects: readonly KubernetesObject[]): ObjectNames {
  const uses = new Map<string, number>();
  for (const { type, name } of objects)
    uses.set(`${type}/${name}`, (uses.get(`${type}/${name}`) ?? 0) + 1);
  const addressOf = ({ type, name, namespace, address }: KubernetesObject): string => {
    if (address !== undefined) return address;
    const short = `${type}/${name}`;
    return namespace !== '' && (uses.get(short) ?? 0) > 1 ? `${namespace}/${short}` : short;
  };

  const byKey = new Map<string, string>();
  for (const object of objects)
    byKey.set(keyOf(object.kind, object.namespace, object.name), addressOf(object));
  const find: ObjectNames['find'] = (kind, namespace, name) =>
    byKey.get(keyOf(kind, namespace, name)) ?? byKey.get(keyOf(kind, '', name));

  return { addressOf, find, serviceAt: (host, namespace) => serviceAt(find, host, namespace) };
}

function serviceAt(find: ObjectNames['find'], host: string, namespace: string): string | undefined {
  const labels = host.split('.');
  const [name = '', inside = namespace, svc = 'svc'] = labels;
  if (labels.length <= 3 || svc === 'svc') {
    const found = svc === 'svc' ? find('Service', inside, name) : undefined;
    if (found) return found;
  }
  // A member of a headless Service: `db-0.db`, `db-0.db.shop.svc.cluster.local`.
  const [, service = '', home = namespace, word = 'svc'] = labels;
  return word === 'svc' ? find('Service', home, service) : undefined;
}
