import type { Declaration } from '../../formats/declaration.ts';
import { known, unknownFact } from '../../graph/fact.ts';
import { referencesIn, type Value } from '../../source/value.ts';
import { custom, type Reading } from '../reading.ts';
import { type ReadContext, select } from '../select.ts';
import type { LinkReading, LinkTarget } from '../service.ts';
import { opensNothing, portsOf } from './google-firewall.ts';
import { identitiesAt } from './google-names.ts';
import { blocksAt, firstAt, textAt, within } from './within.ts';

const implied = 'https://cloud.google.com/firewall/docs/firewalls#default_firewall_rules';
const ownNetwork = 'network_interface[].network+network_interface[].subnetwork>network';

/** A rule for incoming traffic, with what it is matched by; no targets: it is for the whole network. */
interface Rule {
  readonly address: string;
  readonly tags: ReadonlySet<string>;
  readonly accounts: ReadonlySet<string>;
  readonly forAll: boolean;
}

/** More rules than this on one machine add nothing to what is drawn and judged. */
const mostRules = 200;

/** The rules that let traffic in to a machine: those of its network that name one of its tags, its account or all. */
export const guardedByRules: LinkReading = (context) => {
  const tags = identitiesAt(context, 'tags');
  const accounts = identitiesAt(context, 'service_account.email');
  const networks = identitiesAt(context, ownNetwork);
  const guards = rulesOf(context, networks).filter(
    (rule) => rule.forAll || meets(rule.tags, tags) || meets(rule.accounts, accounts),
  );
  const at = context.resource.at;
  return [
    ...guards.slice(0, mostRules).map(({ address }) => ({ to: address, at })),
    ...policiesOf(context, networks),
  ];
};

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
  return rulesOf(context, identitiesAt(context, 'network'))
    .filter((rule) => meets(rule.tags, tags))
    .slice(0, mostRules)
    .map(({ address }) => ({ to: address, at: context.resource.at, ...port }));
};

const indexes = new WeakMap<readonly Declaration[], ReadonlyMap<string, readonly Rule[]>>();

/** Rules of any of these networks; the files' rules are sorted by network once. */
function rulesOf(context: ReadContext, networks: ReadonlySet<string>): readonly Rule[] {
  const declared = context.ofType?.('google_compute_firewall') ?? [];
  const index = indexes.get(declared) ?? indexed(context, declared);
  indexes.set(declared, index);
  return [...new Set([...networks].flatMap((network) => index.get(network) ?? []))];
}

function indexed(
  context: ReadContext,
  declared: readonly Declaration[],
): ReadonlyMap<string, readonly Rule[]> {
  const index = new Map<string, Rule[]>();
  for (const one of declared) {
    const own = within(context, one.properties, one.at);
    if (textAt(own, 'direction')?.toUpperCase() === 'EGRESS') continue;
    const rule: Rule = {
      address: one.address,
      tags: identitiesAt(own, 'target_tags'),
      accounts: identitiesAt(own, 'target_service_accounts'),
      forAll: !firstAt(own, 'target_tags') && !firstAt(own, 'target_service_accounts'),
    };
    for (const network of identitiesAt(own, 'network')) {
      const there = index.get(network);
      if (there) there.push(rule);
      else index.set(network, [rule]);
    }
  }
  return index;
}

const associations = [
  'google_compute_network_firewall_policy_association',
  'google_compute_region_network_firewall_policy_association',
];

/** Policies that are associated with one of these networks. */
function policiesOf(context: ReadContext, networks: ReadonlySet<string>): readonly LinkTarget[] {
  return associations
    .flatMap((type) => context.ofType?.(type)?.slice(0, mostRules) ?? [])
    .filter((one) =>
      meets(identitiesAt(within(context, one.properties, one.at), 'attachment_target'), networks),
    )
    .flatMap(({ properties, at }) => {
      const policy = properties.entries.get('firewall_policy');
      return policy ? [...referencesIn(policy)].map(({ to }) => ({ to, at })) : [];
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

function madeHere(context: ReadContext, value: Value): boolean {
  return value.kind === 'reference' && context.find(value.to)?.type === 'google_compute_network';
}
