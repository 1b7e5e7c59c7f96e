import type { Cloud, Concept, ItemOf, Relation, ServiceMeaning } from './meaning.ts';
import type { Size } from './sizes.ts';

/** One thing that the text asks for, with all that is said of it. */
export interface Mention {
  concept: Concept;
  cloud?: Cloud;
  detail?: string;
  /** How many, when said; as words and figures say. */
  count?: number;
  size?: Size;
  traits: ItemOf<'trait'>[];
  label?: string;
  article?: ItemOf<'article'>['article'];
  region?: ItemOf<'region'>;
  /** The head noun alone: it may be the last word of another name. */
  joins?: readonly Concept[];
  /** Only a role and an article: it means what was called so before, or nothing. */
  ghost?: boolean;
  /** Named as several, whether or not a number is said. */
  plural?: boolean;
  /** The machine that it is said to run on. */
  on?: Mention;
  /** Place in the text. */
  start: number;
  end: number;
}

/** A sentence as what it names and how it joins them: `relations[i]` stands before `segments[i + 1]`. */
export interface Clause {
  readonly segments: readonly (readonly Mention[])[];
  readonly relations: readonly Relation[];
  readonly start: number;
  readonly environment?: string;
  readonly cloud?: Cloud;
  readonly regions: readonly ItemOf<'region'>[];
  /** Traits that nothing named here can have. */
  readonly loose: readonly ItemOf<'trait'>[];
}

const alike: readonly (readonly [Concept, Concept])[] = [
  ['relational', 'aurora'],
  ['vm', 'fleet'],
  ['container-service', 'container-cluster'],
  ['balancer', 'global-balancer'],
  ['balancer', 'network-balancer'],
  ['queue', 'broker'],
  ['topic', 'broker'],
  ['stream', 'kafka'],
  ['vpn', 'bastion'],
  ['document', 'key-value'],
  ['kafka', 'topic'],
];

/** Whether a name goes on what a mention says: `Redis` and then `cache`, `RDS` and then `Postgres`. */
export function continues(mention: Mention, next: ServiceMeaning): boolean {
  if (next.joins) return next.joins.includes(mention.concept);
  if (mention.joins) return mention.joins.includes(next.concept);
  if (mention.cloud && next.cloud && mention.cloud !== next.cloud) return false;
  const { concept } = mention;
  if (mention.detail && next.detail && mention.detail !== next.detail) return concept === 'aurora';
  return (
    concept === next.concept ||
    alike.some(
      ([a, b]) => (concept === a && next.concept === b) || (concept === b && next.concept === a),
    )
  );
}

/** The mention with the further name's words: the more telling concept, cloud and kind stay. */
export function joinName(mention: Mention, next: ServiceMeaning, end: number): void {
  mention.end = end;
  if (next.joins) return;
  if (mention.joins || isMoreTelling(mention.concept, next.concept)) mention.concept = next.concept;
  delete mention.joins;
  if (next.cloud) mention.cloud = next.cloud;
  if (
    next.detail &&
    !(mention.concept === 'aurora' && next.concept !== 'aurora' && mention.detail === 'serverless')
  )
    mention.detail = next.detail;
}

function isMoreTelling(current: Concept, next: Concept): boolean {
  return alike.some(([plain, telling]) => plain === current && telling === next);
}
