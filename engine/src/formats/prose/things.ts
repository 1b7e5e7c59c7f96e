import { accepts } from './accepts.ts';
import { isProgram } from './hosts.ts';
import type { Cloud, ItemOf } from './meaning.ts';
import type { Clause, Mention } from './mention.ts';
import { roleOf } from './roles.ts';
import type { Thing } from './thing.ts';

/** What the clauses name, each thing once, and which thing every mention means. */
export interface Cast {
  readonly things: readonly Thing[];
  readonly of: ReadonlyMap<Mention, Thing>;
  /** Most named cloud; undefined when nothing says any. */
  readonly cloud: Cloud | undefined;
}

/**
 * Tells which mentions mean the same thing: a later one with `the`, or with no article, number or size of
 * its own, means the earlier one of its kind.
 * @param usual cloud to take when nothing in the text says one
 */
export function castOf(clauses: readonly Clause[], usual: Cloud): Cast {
  const cloud = mostNamed(clauses);
  const things: Thing[] = [];
  const environment = onlyEnvironment(clauses);
  const of = new Map<Mention, Thing>();
  const hosted: Hosted[] = [];
  /** Regions named so far, the latest first; those of the whole text before any is named. */
  const carried = clauses.flatMap(({ regions }) => regions);
  clauses.forEach((clause, sentence) => {
    const mentions = settled(clause.segments.flat());
    carried.unshift(...clause.regions);
    const own = clause.cloud ?? mostNamed([clause]) ?? cloud ?? usual;
    for (const mention of [...mentions].sort(byHost)) {
      const host = hostOf(mention, of, hosted);
      if (host) {
        const fits = mention.traits.filter(({ trait }) => accepts(host.concept, trait));
        host.traits.push(...fits);
        if (roleOf(mention.concept) === 'data' && mention.article === undefined) host.keeps = true;
        hosted.push({ mention, host });
        of.set(mention, host);
        continue;
      }
      const whose = mention.cloud ?? own;
      const before = mention.ghost
        ? calledSo(things, mention.label)
        : earlier(things, mention, whose, sentence);
      if (mention.ghost && !before) continue;
      const thing =
        before ??
        made(mention, whose, sentence, [...clause.regions, ...carried], {
          ...environment,
          ...(clause.environment !== undefined && { environment: clause.environment }),
        });
      if (before) again(before, mention);
      else things.push(thing);
      of.set(mention, thing);
    }
  });
  for (const thing of things) becomeFleet(thing);
  countSubnets(things, of);
  return { things, of, cloud };
}

/** A program that runs on a machine, and the machine. */
interface Hosted {
  readonly mention: Mention;
  readonly host: Thing;
}

/** Machines first, so that what runs on them finds them. */
const byHost = (a: Mention, b: Mention): number => Number(isGuest(a)) - Number(isGuest(b));
const isGuest = (mention: Mention): boolean => mention.on !== undefined && isProgram(mention);

/** The machine that a program runs on, said here or of the same program before. */
function hostOf(
  mention: Mention,
  of: ReadonlyMap<Mention, Thing>,
  hosted: readonly Hosted[],
): Thing | undefined {
  if (isGuest(mention)) return mention.on && of.get(mention.on);
  const { article, concept, count, detail } = mention;
  if (article === 'indefinite' || article === 'another' || count !== undefined) return undefined;
  if (mention.cloud || mention.size) return undefined;
  return hosted.findLast(
    ({ mention: before }) =>
      before.concept === concept &&
      (before.detail === detail || (detail === undefined && article === 'definite')),
  )?.host;
}

function made(
  mention: Mention,
  cloud: Cloud,
  sentence: number,
  regions: readonly ItemOf<'region'>[],
  environment: Pick<Thing, 'environment'>,
): Thing {
  const said = [mention.region, ...regions].find((one) => one?.regions[cloud] !== undefined);
  const id = said?.regions[cloud];
  return {
    concept: mention.concept,
    cloud,
    cloudStated: mention.cloud !== undefined,
    ...(mention.detail !== undefined && { detail: mention.detail }),
    ...(mention.count !== undefined && { count: mention.count }),
    ...(mention.size && { size: mention.size }),
    ...(mention.label !== undefined && { label: mention.label }),
    ...(said &&
      id !== undefined && {
        region: {
          id,
          start: said.start,
          end: said.end,
          ...(said.zone !== undefined && { zone: said.zone }),
        },
      }),
    ...environment,
    traits: [...mention.traits],
    sentence,
    start: mention.start,
    end: mention.end,
  };
}

/** The environment of the whole text, when it names one only. */
function onlyEnvironment(clauses: readonly Clause[]): Pick<Thing, 'environment'> {
  const named = new Set(clauses.flatMap(({ environment = '' }) => environment || []));
  const [environment] = named;
  return named.size === 1 && environment !== undefined ? { environment } : {};
}

function mostNamed(clauses: readonly Clause[]): Cloud | undefined {
  const votes = new Map<Cloud, number>();
  const vote = (cloud: Cloud | undefined, weight: number) => {
    if (cloud) votes.set(cloud, (votes.get(cloud) ?? 0) + weight);
  };
  for (const clause of clauses) {
    vote(clause.cloud, 3);
    for (const { regions } of clause.regions) {
      const clouds = Object.keys(regions) as Cloud[];
      if (clouds.length === 1) vote(clouds[0], 2);
    }
    for (const { cloud, size } of clause.segments.flat()) {
      vote(cloud, 1);
      vote(size?.cloud, 1);
    }
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best?.[0];
}

/** Nodes of something else are its number, not a pool: `a 3-node Redis cluster`, `Kafka with 3 nodes`. */
function settled(mentions: readonly Mention[]): readonly Mention[] {
  const kept: Mention[] = [];
  sizeNodes(mentions);
  mentions.forEach((mention, index) => {
    const next = mentions[index + 1];
    if (mention.concept !== 'node-pool' || (mention.size && mention.size.concept === 'vm')) {
      kept.push(mention);
      return;
    }
    const near = next && next.start - mention.end <= 2 ? next : undefined;
    const whole = [near, kept.at(-1)].find((one) => one && accepts(one.concept, 'nodes'));
    if (whole && mention.size) whole.size ??= mention.size;
    if (!whole) {
      kept.push(mention);
      return;
    }
    if (mention.count !== undefined) whole.traits.push(traitOfCount(mention, mention.count));
    whole.traits.push(...mention.traits.filter(({ trait }) => accepts(whole.concept, trait)));
  });
  return kept;
}

/** A cluster has no size; its nodes do: `twelve Kubernetes nodes on EKS m5.xlarge`. */
function sizeNodes(mentions: readonly Mention[]): void {
  const [pool, ...others] = mentions.filter(({ concept }) => concept === 'node-pool');
  const sized = mentions.find(({ concept, size }) => concept === 'kubernetes' && size);
  if (!pool || others.length > 0 || pool.size || !sized?.size) return;
  pool.size = sized.size;
  delete sized.size;
}

function traitOfCount({ start, end }: Mention, value: number): ItemOf<'trait'> {
  return { is: 'trait', trait: 'nodes', on: true, value, words: 'nodes', start, end };
}

function earlier(
  things: readonly Thing[],
  mention: Mention,
  cloud: Cloud,
  sentence: number,
): Thing | undefined {
  const { article, count, size, label, detail } = mention;
  if (article === 'another' || article === 'indefinite') return undefined;
  const plain = count === undefined && size === undefined;
  return things.findLast((thing) => {
    const same =
      (thing.concept === mention.concept ||
        (thing.concept === 'fleet' && mention.concept === 'vm') ||
        (thing.concept === 'aurora' && mention.concept === 'relational') ||
        (thing.concept === 'global-balancer' && mention.concept === 'balancer')) &&
      (thing.cloud === cloud || mention.cloud === undefined);
    const fits =
      (detail === undefined || thing.detail === undefined || thing.detail === detail) &&
      (label === undefined || thing.label === undefined || thing.label === label);
    const renamed =
      mention.concept === 'kubernetes' && mention.cloud !== undefined && !thing.cloudStated;
    const later = thing.sentence < sentence || article === 'definite' || renamed;
    return same && fits && plain && later;
  });
}

/** What computes and was given that name before; else the only thing that computes. */
function calledSo(things: readonly Thing[], label: string | undefined): Thing | undefined {
  const compute = things.filter(({ concept }) => roleOf(concept) === 'compute');
  return (
    compute.findLast((thing) => thing.label === label) ??
    (compute.length === 1 ? compute[0] : undefined)
  );
}

function again(thing: Thing, mention: Mention): void {
  thing.traits.push(...mention.traits);
  if (mention.detail !== undefined) thing.detail ??= mention.detail;
  if (mention.label !== undefined) thing.label ??= mention.label;
}

/** Machines whose number follows the load are a fleet. */
function becomeFleet(thing: Thing): void {
  const scales = thing.traits.some(
    ({ trait, on }) => on && (trait === 'autoscale' || trait === 'range'),
  );
  if (thing.concept === 'vm' && scales) thing.concept = 'fleet';
}

/** Subnets in the plural are one for each zone that the text counts, else two; NAT per zone likewise. */
function countSubnets(things: readonly Thing[], of: ReadonlyMap<Mention, Thing>): void {
  const zones = things
    .flatMap(({ traits }) => traits)
    .find(({ trait }) => trait === 'zones')?.value;
  for (const [mention, thing] of of) {
    const isSubnet = thing.concept.endsWith('subnet');
    if (isSubnet && mention.plural && thing.count === undefined)
      thing.count = typeof zones === 'number' && zones > 0 && zones < 7 ? zones : 2;
  }
  const subnets = things.find(({ concept }) => concept.endsWith('subnet'))?.count;
  for (const thing of things) {
    const perZone = thing.traits.some(({ trait, on }) => trait === 'multi-zone' && on);
    if (thing.concept === 'nat' && perZone) thing.count ??= subnets ?? 2;
  }
}
