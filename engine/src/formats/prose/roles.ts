import type { Concept } from './meaning.ts';

/** What a concept does for the others; it decides which way a link goes. */
export type Role =
  | 'front'
  | 'compute'
  | 'data'
  | 'message'
  | 'part'
  | 'place'
  | 'guard'
  | 'net'
  | 'support';

const roles: Readonly<Record<Exclude<Role, 'support'>, readonly Concept[]>> = {
  front: ['balancer', 'network-balancer', 'global-balancer', 'cdn', 'dns', 'api'],
  compute: [
    'vm',
    'fleet',
    'function',
    'container-service',
    'kubernetes',
    'web-app',
    'batch',
    'data-job',
    'workflow',
    'model',
  ],
  data: [
    'relational',
    'aurora',
    'spanner',
    'key-value',
    'document',
    'graph',
    'warehouse',
    'cache',
    'search',
    'object-store',
    'file-store',
    'database-proxy',
  ],
  message: ['queue', 'topic', 'stream', 'kafka', 'broker', 'event-bus', 'schedule'],
  part: ['node-pool', 'disk', 'container-cluster'],
  place: ['network', 'subnet', 'public-subnet', 'private-subnet'],
  net: ['nat', 'internet-gateway', 'vpn', 'bastion', 'transit', 'endpoint'],
  guard: ['waf', 'firewall', 'security-group', 'certificate'],
};
const byConcept = new Map<Concept, Role>(
  Object.entries(roles).flatMap(([role, concepts]) =>
    concepts.map((concept): [Concept, Role] => [concept, role as Role]),
  ),
);

/** What the concept does for the others. */
export function roleOf(concept: Concept): Role {
  return byConcept.get(concept) ?? 'support';
}
