import type { Link, Resource } from '../../graph/architecture.ts';
import type { Origin } from '../../graph/fact.ts';
import { type Graph, linksFrom, linksTo, targetsOf } from '../../graph/graph.ts';
import { type Kind, kinds } from '../../graph/kinds.ts';
import { referencesIn } from '../../source/value.ts';

/** What programs call at run time: stores, queues, caches, secrets, other services' fronts. */
const callable: ReadonlySet<Kind> = new Set(
  (Object.keys(kinds) as Kind[]).filter(
    (kind) =>
      kind !== 'storage.block' &&
      kind !== 'storage.snapshot' &&
      kind !== 'workflow' &&
      kinds[kind].carries === 'state',
  ),
);
const alsoCallable: ReadonlySet<Kind> = new Set<Kind>([
  'secret',
  'vault',
  'configuration',
  'ai.model',
  'messaging.users',
  'event-bus',
  'workflow',
  'database.proxy',
  'service-discovery',
]);
/** Called by the name they answer to; other mentions of them only say who belongs to whom. */
const balancers: ReadonlySet<Kind> = new Set<Kind>([
  'load-balancer.application',
  'load-balancer.network',
]);
const itsName = /^(?:DNSName|dns_?name|fqdn|LoadBalancer\.DNSName)$/i;
/** A role that so many share for so much says nothing about who uses what. */
const mostPairs = 5000;
const runs: ReadonlySet<Kind> = new Set<Kind>([
  'compute.vm',
  'compute.vm-group',
  'compute.function',
  'compute.web-app',
  'compute.container-service',
  'compute.batch',
  'workload',
  'data.processing',
  'workflow',
  'api-gateway',
  'cluster.node-pool',
]);

/**
 * A program uses what its own settings, its template's, or its role's policies name: environment,
 * start-up script, allowed resources.
 */
export function uses(graph: Graph): readonly Link[] {
  const { resources } = graph.architecture;
  const mentioned = new Map<string, readonly Mention[]>();
  const mentionsOf = (resource: Resource): readonly Mention[] => {
    const known = mentioned.get(resource.address);
    if (known) return known;
    const found = mentions(graph, resource);
    mentioned.set(resource.address, found);
    return found;
  };
  const programs = [...resources.values()].filter(({ kind }) => runs.has(kind));
  const partsOf = new Map(
    programs.map((program) => [program.address, sharedParts(graph, program)]),
  );
  const users = new Map<Resource, number>();
  for (const part of [...partsOf.values()].flat()) users.set(part, (users.get(part) ?? 0) + 1);
  return programs.flatMap((program) => {
    const linked = new Set([
      program.address,
      ...linksFrom(graph, program.address).map(({ to }) => to),
      ...linksTo(graph, program.address, 'forwardsTo').map(({ from }) => from),
    ]);
    const shared = (partsOf.get(program.address) ?? []).filter(
      (part) => (users.get(part) ?? 0) * mentionsOf(part).length <= mostPairs,
    );
    const found = [program, ...shared].flatMap(mentionsOf);
    return found.flatMap(({ to, because }): readonly Link[] => {
      if (linked.has(to)) return [];
      linked.add(to);
      return [{ from: program.address, to, kind: 'uses', because: [because] }];
    });
  });
}

/** What a program is made from and acts as; others may share it. */
function sharedParts(graph: Graph, program: Resource): readonly Resource[] {
  const templates = targetsOf(graph, program.address, 'usesTemplate');
  const roles = [program, ...templates].flatMap((part) => targetsOf(graph, part.address, 'runsAs'));
  const behind = roles.flatMap((role) => targetsOf(graph, role.address, 'runsAs', 'memberOf'));
  return [...new Set([...templates, ...roles, ...behind])];
}

interface Mention {
  readonly to: string;
  readonly because: Origin;
}

/** Callable resources that a resource, what refines it and the policies attached to it name. */
function mentions(graph: Graph, resource: Resource): readonly Mention[] {
  const { resources } = graph.architecture;
  const policies = linksTo(graph, resource.address, 'attachedTo').map(({ from }) => from);
  const attached = linksFrom(graph, resource.address, 'attachedTo').map(({ to }) => to);
  const parts = [resource.address, ...policies, ...attached]
    .flatMap((address) => [resources.get(address), ...(refining(graph).get(address) ?? [])])
    .filter((part) => part !== undefined)
    .filter(
      (part) =>
        part === resource ||
        part.kind === 'identity.policy' ||
        part.kind === 'identity.grant' ||
        part.refines === resource.address,
    );
  return parts.flatMap((part) =>
    [...referencesIn(part.properties)].flatMap(({ to, attribute, at }) => {
      const target = resources.get(resources.get(to)?.refines ?? to);
      const called = target?.kind === 'database.server' ? databasesOf(graph, target) : [target];
      return called
        .filter(
          (one) =>
            one &&
            (callable.has(one.kind) ||
              alsoCallable.has(one.kind) ||
              (balancers.has(one.kind) && itsName.test(attribute))),
        )
        .flatMap((one) => (one ? [{ to: one.address, because: { by: 'file', at } as const }] : []));
    }),
  );
}

/** Whoever names a logical server means the databases in it. */
function databasesOf(graph: Graph, { address }: Resource): readonly Resource[] {
  return linksTo(graph, address, 'memberOf').flatMap(
    ({ from }) => graph.architecture.resources.get(from) ?? [],
  );
}

const refiningOf = new WeakMap<Graph, ReadonlyMap<string, readonly Resource[]>>();

function refining(graph: Graph): ReadonlyMap<string, readonly Resource[]> {
  const made = refiningOf.get(graph);
  if (made) return made;
  const map = Map.groupBy(
    [...graph.architecture.resources.values()].filter(({ refines }) => refines !== undefined),
    ({ refines }) => refines ?? '',
  );
  refiningOf.set(graph, map);
  return map;
}
