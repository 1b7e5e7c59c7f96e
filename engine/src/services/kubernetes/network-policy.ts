import { type Fact, known, type Origin, unknownFact } from '../../graph/fact.ts';
import type { PortOpening } from '../../graph/ports.ts';
import type { MapValue, Value } from '../../source/value.ts';
import { custom } from '../reading.ts';
import { asMap, type ReadContext, select } from '../select.ts';
import { clusterObject } from './objects.ts';

const page = 'https://kubernetes.io/docs/concepts/services-networking/network-policies/';

export const kubernetesNetworkPolicy = clusterObject({
  id: 'network-policy',
  name: 'Network policy',
  kind: 'firewall.rules',
  type: 'NetworkPolicy',
  facets: { publicIngress: custom(['spec.ingress'], publicIngress) },
  links: { attachedTo: '$selects' },
  defaults: { publicIngress: { value: [], page } },
});

/** Ports that the policy opens to every address; a rule without `from` admits everybody. */
function publicIngress(context: ReadContext): Fact<readonly PortOpening[]> | undefined {
  const openings: PortOpening[] = [];
  const from: Origin[] = [];
  for (const { value, at } of select(context, 'spec.ingress[]')) {
    const rule = asMap(value);
    if (!rule) continue;
    const sources = worldIn(rule);
    if (sources.length === 0) continue;
    const ports = portsOf(rule);
    if (ports === undefined) return unknownFact('it opens a port by a name that the pods give');
    openings.push(...ports.map((port): PortOpening => ({ ...port, sources })));
    from.push({ by: 'file', at });
  }
  const written = select(context, 'spec.ingress').some(({ value }) => value !== undefined);
  return written ? known(openings, ...from) : undefined;
}

const itemsOf = (value: Value | undefined) => (value?.kind === 'list' ? value.items : []);

function worldIn(rule: MapValue): readonly string[] {
  const from = itemsOf(rule.entries.get('from'));
  if (from.length === 0) return ['0.0.0.0/0'];
  return from.flatMap((peer) => {
    const block = asMap(asMap(peer)?.entries.get('ipBlock'));
    const cidr = block?.entries.get('cidr');
    const text = cidr?.kind === 'scalar' ? String(cidr.value) : '';
    return text.endsWith('/0') ? [text] : [];
  });
}

type Ports = Omit<PortOpening, 'sources'>;

/** The ports of a rule; all when it names none; undefined when one is a name. */
function portsOf(rule: MapValue): readonly Ports[] | undefined {
  const ports = itemsOf(rule.entries.get('ports'));
  if (ports.length === 0) return [{ protocol: 'all', from: 0, to: 65_535 }];
  const read = ports.map((port): Ports | undefined => {
    const entries = asMap(port)?.entries;
    const scalarAt = (key: string) => {
      const value = entries?.get(key);
      return value?.kind === 'scalar' ? value.value : undefined;
    };
    const protocol = String(scalarAt('protocol') ?? 'TCP').toLowerCase() === 'udp' ? 'udp' : 'tcp';
    const stated = scalarAt('port');
    if (stated === undefined) return { protocol, from: 0, to: 65_535 };
    const first = Number(stated);
    const last = Number(scalarAt('endPort') ?? stated);
    return Number.isInteger(first) ? { protocol, from: first, to: last } : undefined;
  });
  return read.some((port) => port === undefined)
    ? undefined
    : read.filter((port) => port !== undefined);
}
