import { accepts } from './accepts.ts';
import { denyBefore } from './denial.ts';
import { inCluster, waitForGuests, waitForHost } from './hosts.ts';
import type { Cloud, Item, ItemOf, Relation } from './meaning.ts';
import { type Clause, continues, joinName, type Mention } from './mention.ts';
import { attach, flush, giveNumber, giveSize, place, take } from './noun-phrase.ts';
import { lastMention, type State } from './state.ts';

type Step = (state: State, item: never) => void;

/** Words that a number counts without asking for any of them: `three tier`, `1000 users`. */
const counted =
  /^(?:tier|layer|user|customer|client|request|message|event|file|hour|minute|second|time|year)s?$/i;

/** What each kind of item does to the sentence. */
const steps: Readonly<Record<Item['is'], Step>> = {
  service: readService,
  size: readSize,
  trait: readTrait,
  number: readNumber,
  relation: readRelation,
  joint: readJoint,
  region: readRegion,
  cloud: (state: State, item: ItemOf<'cloud'>) => {
    state.cloud = item.cloud;
    state.pending.cloud = item.cloud;
    state.pending.start ??= item.start;
  },
  role: (state: State, item: ItemOf<'role'>) => {
    if (state.open && !state.open.label && state.softly) state.open.label = item.label;
    state.pending.label = item.label;
    state.pending.labelAt = item;
  },
  environment: (state: State, item: ItemOf<'environment'>) => {
    state.environment = item.name;
  },
  article: (state: State, item: ItemOf<'article'>) => {
    state.open = undefined;
    state.pending.article = item.article;
  },
  negation: (state: State, item: ItemOf<'negation'>) => {
    if (denyBefore(state)) return;
    state.negated = item.words.toLowerCase() !== 'none';
  },
  unit: () => undefined,
  filler: (state: State, item: ItemOf<'filler'>) => {
    if (state.last?.is === 'number' && counted.test(item.words)) delete state.pending.count;
    if (/^(?:stateful ?set|pod)s?$/i.test(item.words)) inCluster(state);
    readHosting(state, item);
  },
};

/** Reads the items of a sentence into what they name. */
export function clauseOf(items: readonly Item[]): Clause {
  const state: State = {
    segments: [[]],
    relations: [],
    regions: [],
    loose: [],
    pending: { traits: [] },
    relation: undefined,
    open: undefined,
    negated: false,
    denied: undefined,
    last: undefined,
    inParentheses: false,
    softly: false,
    host: undefined,
    guests: [],
    before: undefined,
    next: undefined,
  };
  for (const [index, item] of items.entries()) {
    state.next = items[index + 1];
    steps[item.is](state, item as never);
    if (item.is !== 'service') state.denied = undefined;
    state.before = state.last;
    state.last = item;
  }
  flush(state);
  state.loose.push(...state.pending.traits);
  const { segments, relations } = withoutMembers(state);
  return {
    segments,
    relations,
    start: items[0]?.start ?? 0,
    regions: state.regions,
    loose: state.loose,
    ...(state.environment && { environment: state.environment }),
    ...(state.cloud && { cloud: state.cloud }),
  };
}

/** Whether a name goes on one that was denied: `no Redis cache`. */
function isSame({ concept, joins, cloud }: ItemOf<'service'>, item: ItemOf<'service'>): boolean {
  const named = { concept, ...(joins && { joins }), ...(cloud && { cloud }) };
  return continues({ ...named, traits: [], start: 0, end: 0 }, item);
}

/** `three t3.large in an auto scaling group` are the group's, no machines beside it. */
function withoutMembers({ segments, relations }: State): Pick<Clause, 'segments' | 'relations'> {
  const kept: (readonly Mention[])[] = [segments[0] ?? []];
  const joined: Relation[] = [];
  relations.forEach((relation, index) => {
    const right = segments[index + 1] ?? [];
    const left = kept.at(-1) ?? [];
    const machine = left.at(-1);
    const fleet = right[0];
    if (
      relation !== 'inside' ||
      machine?.concept !== 'vm' ||
      fleet?.concept !== 'fleet' ||
      fleet.count !== undefined
    ) {
      kept.push(right);
      joined.push(relation);
      return;
    }
    if (machine.count !== undefined) fleet.count = machine.count;
    if (machine.size) fleet.size ??= machine.size;
    if (machine.label !== undefined) fleet.label ??= machine.label;
    if (machine.cloud) fleet.cloud ??= machine.cloud;
    fleet.traits.push(...machine.traits);
    fleet.start = Math.min(fleet.start, machine.start);
    kept[kept.length - 1] = [...left.slice(0, -1), ...right];
  });
  return { segments: kept, relations: joined };
}

function readService(state: State, item: ItemOf<'service'>): void {
  const goesOn = state.denied && state.last?.is === 'service' && isSame(state.denied, item);
  if (state.negated || goesOn) {
    state.pending = { traits: [] };
    state.negated = false;
    state.denied = item;
    return;
  }
  const { pending } = state;
  const target = state.open ?? aside(state, item);
  const counted = pending.count !== undefined && target?.count !== undefined;
  if (target && !counted && continues(target, item)) {
    joinName(target, item, item.end);
    take(state, target);
    return;
  }
  if (item.joins && givesCount(state, item)) return;
  if (item.concept === 'head') return;
  const mention: Mention = {
    concept: item.concept,
    ...((item.cloud ?? pending.cloud) && { cloud: item.cloud ?? (pending.cloud as Cloud) }),
    ...(item.detail && { detail: item.detail }),
    ...(item.joins && { joins: item.joins }),
    traits: [],
    start: pending.start ?? item.start,
    end: item.end,
    plural: /s$/i.test(item.words),
  };
  // `three AKS nodes`: the number is the nodes', not the cluster's.
  if (
    item.concept === 'node-pool' &&
    target?.concept === 'kubernetes' &&
    target.count !== undefined
  ) {
    mention.count = target.count;
    delete target.count;
  }
  const twin = twinOf(mention, pending);
  take(state, mention);
  if (twin) place(state, twin);
  place(state, mention);
}

/** `2 public and 2 private subnets`: those of the kind that is named first. */
function twinOf({ concept, start, end }: Mention, { twin }: State['pending']): Mention | undefined {
  if (!twin || !concept.endsWith('subnet')) return undefined;
  const other = twin.isPublic ? 'public-subnet' : 'private-subnet';
  return { concept: other, count: twin.count, traits: [], start, end, plural: twin.count > 1 };
}

/** `ECS with 4 tasks`: a number of heads belongs to what was named before. */
function givesCount(state: State, { joins = [], end }: ItemOf<'service'>): boolean {
  const { count, size } = state.pending;
  const whole = state.segments.flat().findLast(({ concept }) => joins.includes(concept));
  const joined = state.relation === 'with' || state.relation === undefined;
  // `EC2 with 4 c5.xlarge instances` are four, `a server with 2 functions` is not two.
  const sized = whole?.concept === 'vm' && size?.concept === 'vm' && !whole.size && !whole.article;
  const ordinary = (whole?.concept === 'vm' && !sized) || whole?.concept === 'function';
  if (!whole || ordinary || !joined || count === undefined || whole.count !== undefined)
    return false;
  if (size && size.concept !== whole.concept) return false;
  const { start = end } = state.pending;
  take(state, whole);
  if (accepts(whole.concept, 'nodes')) {
    delete whole.count;
    const words = `${count} nodes`;
    whole.traits.push({ is: 'trait', trait: 'nodes', on: true, value: count, words, start, end });
  }
  whole.end = Math.max(whole.end, state.open === whole ? end : whole.end);
  state.relation = undefined;
  state.open = whole;
  return true;
}

/** What a name in brackets or after `with` may go on naming: `EKS (Kubernetes)`, `ECS with Fargate tasks`. */
function aside(state: State, item: ItemOf<'service'>): Mention | undefined {
  const last = lastMention(state);
  if (state.inParentheses || !last) return last;
  const bare = state.relation === 'with' && state.pending.article === undefined && !item.joins;
  const sameKind = bare && last.concept === item.concept && last.count === undefined;
  if (sameKind && continues(last, item)) state.relation = undefined;
  return sameKind && continues(last, item) ? last : undefined;
}

function readSize(state: State, item: ItemOf<'size'>): void {
  const isHost = state.guests.length > 0 && item.concept === 'vm';
  if (state.open && !state.open.size && !isHost) {
    giveSize(state.open, item);
    giveNumber(state.open, state.pending.count, item);
    delete state.pending.count;
    state.open.end = item.end;
    return;
  }
  state.pending.size = item;
  state.pending.start ??= item.start;
}

function readNumber(state: State, item: ItemOf<'number'>): void {
  const { last } = state;
  if (last?.words.toLowerCase() === 'port') return;
  // `EKS 1.29` is a version, `EKS 3 nodes` is three.
  const { next } = state;
  const counts = next?.is === 'service' && next.concept === 'node-pool';
  const named = last?.is === 'service' && !counts && (last.detail || last.concept === 'kubernetes');
  if (named || (last?.is === 'trait' && last.trait === 'runtime')) {
    readTrait(state, { ...item, is: 'trait', trait: 'version', on: true, value: item.words });
    return;
  }
  if (!Number.isInteger(item.value) || item.value < 1) return;
  const { count, traits } = state.pending;
  const [only, ...more] = traits;
  if (last?.words === 'and' && count !== undefined && only?.trait === 'public' && more.length === 0)
    state.pending = { ...state.pending, traits: [], twin: { count, isPublic: only.on } };
  state.pending.count = item.value;
  state.pending.start ??= item.start;
}

function readTrait(state: State, item: ItemOf<'trait'>): void {
  const trait = state.negated ? { ...item, on: !item.on } : item;
  if (state.open && accepts(state.open.concept, trait.trait)) attach(state, trait, state.open);
  else {
    state.pending.traits.push(trait);
    state.pending.start ??= item.start;
  }
}

/** `running` and `on` stand between a machine and what runs on it. */
function readHosting(state: State, { words }: ItemOf<'joint'> | ItemOf<'filler'>): void {
  if (/\bon$/i.test(words)) waitForHost(state);
  else if (/^(?:runs?|running|hosting)$/i.test(words)) {
    flush(state);
    waitForGuests(state);
  }
}

function readRelation(state: State, item: ItemOf<'relation'>): void {
  flush(state);
  state.open = undefined;
  state.host = undefined;
  state.guests = [];
  // `don't use Kubernetes`, `not behind a balancer`: what follows the verb is what isn't there.
  if (state.last?.is !== 'negation' && !(state.negated && state.last?.is === 'filler'))
    state.negated = false;
  // `in` only says where; what was said before it stays.
  if (item.relation !== 'inside' || !state.relation) state.relation = item.relation;
}

function readJoint(state: State, item: ItemOf<'joint'>): void {
  if (item.joint === 'soft') {
    state.softly = true;
    // `It must not be public: an internal ALB`: what follows is no longer denied.
    if (item.words === ':' && state.last?.is !== 'negation') state.negated = false;
    readHosting(state, item);
    return;
  }
  if (item.joint === 'open' || item.joint === 'close') {
    flush(state);
    state.inParentheses = item.joint === 'open';
    if (item.joint === 'close') state.open = undefined;
    return;
  }
  const waits = state.pending.article !== undefined || state.pending.count !== undefined;
  if (!(waits && state.pending.traits.length > 0)) flush(state);
  state.open = undefined;
  state.guests = [];
  if (item.joint === 'comma') state.host = undefined;
  state.negated = /^n?or$/i.test(item.words) && (state.negated || state.denied !== undefined);
}

function readRegion(state: State, item: ItemOf<'region'>): void {
  state.regions.push(item);
  const mention = lastMention(state);
  if (mention && !mention.region) mention.region = item;
}
