import type { Architecture, Resource } from '../graph/architecture.ts';
import { isChanged } from './apply-facets.ts';

/** A listener that a remedy moved from plain HTTP to TLS, and what stood there before. */
export interface MovedListener {
  /** Port that callers know. */
  readonly port: number;
  /** Addresses of the firewall rules on its balancer. */
  readonly guards: readonly string[];
}

/** The listeners that remedies moved to TLS, by address. */
export function movedListeners({
  resources,
  links,
}: Architecture): ReadonlyMap<string, MovedListener> {
  const moved = new Map<string, MovedListener>();
  for (const resource of resources.values()) {
    const { kind, facets, address } = resource;
    if (kind !== 'load-balancer.listener' || !facets.tlsRequired || !isChanged(facets.tlsRequired))
      continue;
    const balancers = links.flatMap(({ from, kind: link, to }) =>
      from === address && link === 'memberOf' ? [to] : [],
    );
    const guards = links.flatMap(({ from, kind: link, to }) =>
      link === 'guardedBy' && balancers.includes(from) ? [to] : [],
    );
    moved.set(address, { port: portOf(resource), guards: [...new Set(guards)] });
  }
  return moved;
}

function portOf({ properties: { entries } }: Resource): number {
  const port = entries.get('port') ?? entries.get('Port');
  const known = port?.kind === 'reference' ? port.says : port;
  const number = known?.kind === 'scalar' ? Number(known.value) : Number.NaN;
  return Number.isInteger(number) && number > 0 ? number : 80;
}
