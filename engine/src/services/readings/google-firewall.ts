import { type Fact, known, type Origin, unknownFact } from '../../graph/fact.ts';
import type { PortOpening } from '../../graph/ports.ts';
import { asBoolean, textsOf } from '../plain.ts';
import { custom, type Reading } from '../reading.ts';
import type { ReadContext } from '../select.ts';
import { isAnyAddress } from './open-ports.ts';
import { blocksAt, firstAt, isOpen, reasonOf, textAt, within } from './within.ts';

const implied = 'https://cloud.google.com/firewall/docs/firewalls#default_firewall_rules';
const otherSources = ['source_tags', 'source_service_accounts'];

type Openings = Fact<readonly PortOpening[]> | undefined;

/**
 * Ports that a rule of a VPC network opens to any address. A rule that names no source at all admits
 * any; one that denies, is disabled or looks outward opens nothing.
 */
export const googleOpenings: Reading<readonly PortOpening[]> = custom(
  ['direction', 'disabled', 'source_ranges', 'allow[].protocol', 'allow[].ports'],
  (context): Openings => {
    const off = opensNothing(context);
    if (off) return off;
    const sources = sourcesOf(context);
    if (sources.state !== 'known') return sources;
    const { blocks, open } = blocksAt(context, 'allow[]');
    if (sources.value.length === 0) return known([], ...sources.from);
    const found: PortOpening[] = [];
    for (const block of blocks) {
      const ranges = portsOf(block.context, 'protocol', 'ports');
      if (ranges.state !== 'known') return ranges;
      const because: readonly Origin[] = [{ by: 'file', at: block.at }, ...sources.from];
      found.push(...ranges.value.map((range) => ({ ...range, sources: sources.value, because })));
    }
    if (found.length > 0) return known(found, ...found.flatMap(({ because }) => because ?? []));
    return open === undefined
      ? known([], { by: 'file', at: context.resource.at })
      : unknownFact(open);
  },
);

export function opensNothing(context: ReadContext): Openings {
  const direction = firstAt(context, 'direction');
  if (direction && isOpen(direction.value)) return unknownFact(reasonOf(direction.value));
  if (direction && textAt(context, 'direction')?.toUpperCase() === 'EGRESS')
    return known([], { by: 'file', at: direction.at });
  const disabled = firstAt(context, 'disabled');
  const off = disabled && asBoolean(disabled.value);
  if (off?.state === 'unknown') return off;
  return off?.state === 'known' && off.value ? known([], ...off.from) : undefined;
}

/** The ranges that stand for any address; `0.0.0.0/0` where the rule names no source. */
function sourcesOf(context: ReadContext): Fact<readonly string[]> {
  const slot = firstAt(context, 'source_ranges');
  const empty = slot?.value.kind === 'list' && slot.value.items.length === 0;
  if (!slot || empty) {
    const limited = otherSources.map((name) => firstAt(context, name)).find((one) => one);
    return limited
      ? known([], { by: 'file', at: limited.at })
      : known(['0.0.0.0/0'], { by: 'default', page: implied });
  }
  const items = slot.value.kind === 'list' ? slot.value.items : [slot.value];
  const facts = items.map((item) => textsOf([item]));
  const any = facts.flatMap((fact) =>
    fact.state === 'known' ? fact.value.filter(isAnyAddress) : [],
  );
  if (any.length > 0) return known(any, { by: 'file', at: slot.at });
  const open = facts.find((fact) => fact.state === 'unknown');
  return open ?? known([], { by: 'file', at: slot.at });
}

type Range = Pick<PortOpening, 'protocol' | 'from' | 'to'>;

const protocols: ReadonlyMap<string, PortOpening['protocol']> = new Map([
  ['tcp', 'tcp'],
  ['6', 'tcp'],
  ['udp', 'udp'],
  ['17', 'udp'],
  ['icmp', 'icmp'],
  ['1', 'icmp'],
  ['all', 'all'],
]);

/** Port ranges as Google writes them: a protocol and a list such as `["22", "8000-8100"]`; none is all. */
export function portsOf(
  context: ReadContext,
  protocolPath: string,
  portsPath: string,
): Fact<readonly Range[]> {
  const word = textAt(context, protocolPath)?.toLowerCase() ?? 'all';
  const protocol = protocols.get(word);
  if (protocol === undefined) return known([]);
  const slot = firstAt(context, portsPath);
  const texts = slot ? textsOf([slot.value]) : known<readonly string[]>([]);
  if (texts.state !== 'known') return texts;
  if (texts.value.length === 0) return known([{ protocol, from: 0, to: 65_535 }]);
  const ranges = texts.value.map((range) => {
    const [from = '', to = from] = range.split('-');
    return { protocol, from: Number(from), to: Number(to) };
  });
  return ranges.every(({ from, to }) => Number.isInteger(from) && Number.isInteger(to))
    ? known(ranges)
    : unknownFact('its ports are not numbers');
}

const policyRules = [
  'google_compute_network_firewall_policy_rule',
  'google_compute_region_network_firewall_policy_rule',
  'google_compute_firewall_policy_rule',
];

/** The same for a policy of rules that each stand in a resource of their own. */
export const policyOpenings: Reading<readonly PortOpening[]> = custom(
  policyRules.map((type) => `@${type}`),
  (context): Openings => {
    const rules = policyRules.flatMap((type) => context.attachments.get(type) ?? []);
    const found: PortOpening[] = [];
    for (const rule of rules) {
      const own = within(context, rule.properties, rule.at);
      if (textAt(own, 'action') !== 'allow' || opensNothing(own)) continue;
      const slot = firstAt(own, 'match.src_ip_ranges');
      const ranges = slot ? textsOf([slot.value]) : known<readonly string[]>([]);
      if (ranges.state !== 'known') return ranges;
      const sources = ranges.value.filter(isAnyAddress);
      if (sources.length === 0) continue;
      for (const block of blocksAt(own, 'match.layer4_configs[]').blocks) {
        const ports = portsOf(block.context, 'ip_protocol', 'ports');
        if (ports.state !== 'known') return ports;
        const because: readonly Origin[] = [{ by: 'file', at: rule.at }];
        found.push(...ports.value.map((range) => ({ ...range, sources, because })));
      }
    }
    if (found.length > 0) return known(found, ...found.flatMap(({ because }) => because ?? []));
    return rules.length === 0
      ? undefined
      : known([], ...rules.map(({ at }): Origin => ({ by: 'file', at })));
  },
);
