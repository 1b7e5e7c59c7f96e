import type { Link, Resource } from '../../graph/architecture.ts';
import { type Fact, known, notApplicable } from '../../graph/fact.ts';
import { facetOf, type Graph, linksFrom, sourcesOf, targetsOf } from '../../graph/graph.ts';
import { kinds } from '../../graph/kinds.ts';
import { wellArchitected } from '../references.ts';
import { graphRule, type Judgement } from '../rule.ts';

/** Ports whose usual protocols are in plain text. */
const plainPorts: ReadonlySet<number> = new Set([80, 8080, 8000, 3000, 5000, 21, 23, 25, 11_211]);

export const plainTextBetweenTiers = graphRule({
  id: 'plain-text-between-tiers',
  title: 'Traffic between tiers in plain text',
  pillar: 'security',
  severity: 'medium',
  kinds: [
    'load-balancer.application',
    'cache.memory',
    'database.relational',
    'database.document',
    'search',
    'stream',
  ],
  asks: ['tlsRequired'],
  judge: (graph) =>
    [...graph.architecture.resources.values()].flatMap((resource) =>
      linksFrom(graph, resource.address, 'forwardsTo', 'connectsTo').flatMap((link) =>
        judgeLink(graph, link),
      ),
    ),
  why: 'Whoever gets into the network, or a wrongly mirrored port, reads passwords and data as they pass.',
  fix: 'Speak TLS between the tiers too: https to the targets, and required TLS at the store.',
  references: [wellArchitected('SEC 9')],
});

function judgeLink(graph: Graph, link: Link): readonly Judgement[] {
  const target = graph.architecture.resources.get(link.to);
  const source = graph.architecture.resources.get(link.from);
  if (!target || !source || target.provider === 'compose' || target.provider === 'kubernetes')
    return [];
  // Listeners and groups of targets only say how their balancer and its members speak.
  if (kinds[source.kind].drawnAs === 'hidden' || kinds[target.kind].drawnAs === 'hidden') return [];
  // Providers' clients call object stores, and balancers functions, over the provider's own TLS.
  if (target.kind === 'storage.object' || target.kind === 'compute.function') return [];
  const verdict = isPrivate(facetOf(target, 'tlsRequired'), groupBetween(graph, link), link);
  if (verdict.state === 'not-applicable') return [];
  return [
    {
      resource: target.address,
      verdict,
      others: [source.address],
      note: `${source.address} calls it${link.port === undefined ? '' : ` on port ${link.port}`}.`,
    },
  ];
}

/** The group of targets through which a balancer forwards to a member: it says how members are spoken to. */
function groupBetween(graph: Graph, { from, to, kind }: Link): Resource | undefined {
  if (kind !== 'forwardsTo') return undefined;
  const groups = [
    ...targetsOf(graph, to, 'memberOf'),
    ...sourcesOf(graph, to, 'forwardsTo', 'attachedTo'),
  ].filter((group) => group.kind === 'load-balancer.targets');
  return groups.find((group) =>
    sourcesOf(graph, group.address, 'forwardsTo').some(
      (front) =>
        front.address === from ||
        linksFrom(graph, front.address, 'memberOf').some((link) => link.to === from),
    ),
  );
}

/** The far end decides; where it doesn't say, the group between does, or a port that is always in plain text. */
function isPrivate(
  tlsRequired: Fact<boolean>,
  group: Resource | undefined,
  link: Link,
): Fact<boolean> {
  if (tlsRequired.state === 'known') return tlsRequired;
  const spoken = group ? facetOf(group, 'tlsRequired') : notApplicable;
  if (spoken.state === 'known') return spoken;
  return link.port !== undefined && plainPorts.has(link.port)
    ? known(false, ...link.because)
    : notApplicable;
}
