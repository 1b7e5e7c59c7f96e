import type { Declaration } from '../../formats/declaration.ts';
import { type Fact, known, type Origin, unknownFact } from '../../graph/fact.ts';
import type { PortOpening } from '../../graph/ports.ts';
import { referencesIn } from '../../source/value.ts';
import { asBoolean, textsOf } from '../plain.ts';
import { custom, type Reading } from '../reading.ts';
import { type ReadContext, select } from '../select.ts';
import type { LinkReading, LinkTarget } from '../service.ts';
import { identitiesAt } from './google-names.ts';
import { isAnyAddress } from './open-ports.ts';
import { blocksAt, firstAt, isOpen, reasonOf, textAt, within } from './within.ts';

const implied = 'https://cloud.google.com/firewall/docs/firewalls#default_firewall_rules';
const otherSources = ['source_tags', 'source_service_accounts'];
const firewall = 'google_compute_firewall';

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

function opensNothing(context: ReadContext): Openings {
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
function portsOf(
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
  return known(
    texts.value.map((range) => {
      const [from = '', to = from] = range.split('-');
      return { protocol, from: Number(from), to: Number(to) };
    }),
  );
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

/** What a firewall and a machine are matched by: networks, network tags, service accounts. */
const ownNetwork = 'network_interface[].network+network_interface[].subnetwork>network';

/** The rules that let traffic in to a machine: those of its network that name one of its tags, its account or all. */
export const guardedByRules: LinkReading = (context) => {
  const networks = identitiesAt(context, ownNetwork);
  const tags = identitiesAt(context, 'tags');
  const accounts = identitiesAt(context, 'service_account.email');
  const rules = rulesOf(context, networks).flatMap((rule): readonly LinkTarget[] => {
    const own = within(context, rule.properties, rule.at);
    const wanted = identitiesAt(own, 'target_tags');
    const holders = identitiesAt(own, 'target_service_accounts');
    const everybody = !firstAt(own, 'target_tags') && !firstAt(own, 'target_service_accounts');
    return everybody || meets(wanted, tags) || meets(holders, accounts)
      ? [{ to: rule.address, at: context.resource.at }]
      : [];
  });
  return [...rules, ...policiesOf(context, networks)];
};

const associations = [
  'google_compute_network_firewall_policy_association',
  'google_compute_region_network_firewall_policy_association',
];

/** Policies that are associated with one of these networks. */
function policiesOf(context: ReadContext, networks: ReadonlySet<string>): readonly LinkTarget[] {
  return associations
    .flatMap((type) => context.ofType?.(type) ?? [])
    .filter((one) => {
      const own = within(context, one.properties, one.at);
      return meets(identitiesAt(own, 'attachment_target'), networks);
    })
    .flatMap(({ properties, at }) => {
      const policy = properties.entries.get('firewall_policy');
      return policy ? [...referencesIn(policy)].map(({ to }) => ({ to, at })) : [];
    });
}

/** Rules for the members that a rule lets in by their tag: links between rules, with the port if it is one. */
export const admittedTags: LinkReading = (context) => {
  const tags = identitiesAt(context, 'source_tags');
  if (tags.size === 0 || opensNothing(context)) return [];
  const ports = blocksAt(context, 'allow[]').blocks.flatMap((block) => {
    const ranges = portsOf(block.context, 'protocol', 'ports');
    return ranges.state === 'known' ? ranges.value : [];
  });
  const [only] = ports;
  const port =
    ports.length === 1 && only && only.from === only.to && only.from > 0 ? { port: only.from } : {};
  return rulesOf(context, identitiesAt(context, 'network')).flatMap((rule) => {
    const own = within(context, rule.properties, rule.at);
    return meets(identitiesAt(own, 'target_tags'), tags)
      ? [{ to: rule.address, at: context.resource.at, ...port }]
      : [];
  });
};

/** Rules for incoming traffic of any of these networks. */
function rulesOf(context: ReadContext, networks: ReadonlySet<string>): readonly Declaration[] {
  return (context.ofType?.(firewall) ?? []).filter((rule) => {
    const own = within(context, rule.properties, rule.at);
    return (
      textAt(own, 'direction')?.toUpperCase() !== 'EGRESS' &&
      meets(identitiesAt(own, 'network'), networks)
    );
  });
}

function meets(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...some].some((one) => others.has(one));
}

/**
 * Whether a machine that no rule of the files guards admits any address: not in a network that the
 * files make, as one without rules refuses everything; in the network named `default` it does.
 */
export const admittedByNetwork: Reading<boolean> = custom([ownNetwork], (context) => {
  const declared = select(context, ownNetwork).find(({ value }) =>
    value ? madeHere(context, value) : false,
  );
  if (declared) return known(false, { by: 'default', page: implied });
  return identitiesAt(context, ownNetwork).has('default')
    ? known(true, { by: 'default', page: implied })
    : unknownFact('the rules of its network are not in the files');
});

function madeHere(context: ReadContext, value: Parameters<typeof textsOf>[0][number]): boolean {
  return value.kind === 'reference' && context.find(value.to)?.type === 'google_compute_network';
}
