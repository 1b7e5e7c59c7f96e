import { accepts } from './accepts.ts';
import type { Cloud, Item, ItemOf, Relation } from './meaning.ts';
import { type Clause, continues, joinName, type Mention } from './mention.ts';

/** What has been read of a noun phrase before its name comes. */
interface Pending {
  count?: number;
  size?: ItemOf<'size'>;
  traits: ItemOf<'trait'>[];
  label?: string;
  labelAt?: ItemOf<'role'>;
  article?: ItemOf<'article'>['article'];
  cloud?: Cloud;
  start?: number;
}

/** Where a sentence stands while its items are read from left to right. */
interface State {
  readonly segments: Mention[][];
  readonly relations: Relation[];
  readonly regions: ItemOf<'region'>[];
  readonly loose: ItemOf<'trait'>[];
  pending: Pending;
  relation: Relation | undefined;
  /** The mention that further words may belong to; none after a comma. */
  open: Mention | undefined;
  negated: boolean;
  /** The item read last. */
  last: Item | undefined;
  inParentheses: boolean;
  softly: boolean;
  cloud?: Cloud;
  environment?: string;
}

type Step = (state: State, item: never) => void;

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
  negation: (state: State) => {
    state.negated = true;
  },
  unit: () => undefined,
  filler: () => undefined,
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
    last: undefined,
    inParentheses: false,
    softly: false,
  };
  for (const item of items) {
    steps[item.is](state, item as never);
    state.last = item;
  }
  flush(state);
  return {
    segments: state.segments,
    relations: state.relations,
    start: items[0]?.start ?? 0,
    regions: state.regions,
    loose: state.loose,
    ...(state.environment && { environment: state.environment }),
    ...(state.cloud && { cloud: state.cloud }),
  };
}

function readService(state: State, item: ItemOf<'service'>): void {
  if (state.negated) {
    state.pending = { traits: [] };
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
  take(state, mention);
  place(state, mention);
}

/** `ECS with 4 tasks`: a number of heads belongs to what was named before. */
function givesCount(state: State, { joins = [], end }: ItemOf<'service'>): boolean {
  const { count, size } = state.pending;
  const whole = state.segments.flat().findLast(({ concept }) => joins.includes(concept));
  const joined = state.relation === 'with' || state.relation === undefined;
  const ordinary = whole?.concept === 'vm' || whole?.concept === 'function';
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

/** Gives a mention what stood before its name. */
function take(state: State, mention: Mention): void {
  const { count, size, traits, label, labelAt, article, start } = state.pending;
  if (labelAt && mention.start - labelAt.end <= 2)
    mention.start = Math.min(mention.start, labelAt.start);
  if (count !== undefined) mention.count = count;
  if (size) giveSize(mention, size);
  if (label) mention.label ??= label;
  if (article) mention.article ??= article;
  if (start !== undefined && start < mention.start) mention.start = start;
  state.pending = { traits: [] };
  for (const trait of traits) attach(state, trait, mention);
}

function place(state: State, mention: Mention): void {
  const subject = mention.ghost && !state.relation;
  const relation = subject ? 'aside' : state.relation;
  if (relation && state.segments.some((segment) => segment.length > 0)) {
    state.relations.push(relation);
    state.segments.push([]);
  }
  state.relation = undefined;
  state.segments.at(-1)?.push(mention);
  state.open = mention;
  state.softly = false;
}

function giveSize(mention: Mention, { cloud, concept, size }: ItemOf<'size'>): void {
  mention.size = { cloud, concept, size };
  mention.cloud ??= cloud;
}

function readSize(state: State, item: ItemOf<'size'>): void {
  if (state.open && !state.open.size) {
    giveSize(state.open, item);
    const { count } = state.pending;
    if (count !== undefined && state.open.count === undefined) {
      state.open.count = count;
      delete state.pending.count;
    }
    state.open.end = item.end;
    return;
  }
  state.pending.size = item;
  state.pending.start ??= item.start;
}

function readNumber(state: State, item: ItemOf<'number'>): void {
  const { last } = state;
  if (last?.words.toLowerCase() === 'port') return;
  const named = last?.is === 'service' && (last.detail || last.concept === 'kubernetes');
  if (named || (last?.is === 'trait' && last.trait === 'runtime')) {
    readTrait(state, { ...item, is: 'trait', trait: 'version', on: true, value: item.words });
    return;
  }
  if (!Number.isInteger(item.value) || item.value < 1) return;
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

/** Gives a trait to the mention, else to the last one before that can have it. */
function attach(state: State, trait: ItemOf<'trait'>, mention: Mention | undefined): void {
  const before = state.segments.flat().reverse();
  const taker = [mention, ...before].find((one) => one && accepts(one.concept, trait.trait));
  if (taker) taker.traits.push(trait);
  else state.loose.push(trait);
}

function readRelation(state: State, item: ItemOf<'relation'>): void {
  flush(state);
  state.open = undefined;
  state.negated = false;
  // `in` only says where; what was said before it stays.
  if (item.relation !== 'inside' || !state.relation) state.relation = item.relation;
}

function readJoint(state: State, item: ItemOf<'joint'>): void {
  if (item.joint === 'soft') {
    state.softly = true;
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
  if (item.words !== 'or') state.negated = false;
}

function readRegion(state: State, item: ItemOf<'region'>): void {
  state.regions.push(item);
  const mention = lastMention(state);
  if (mention && !mention.region) mention.region = item;
}

/** What stands without a name: a size is a machine, traits belong to what was named last. */
function flush(state: State): void {
  const { size, traits, count } = state.pending;
  const owner = size && count === undefined ? unsized(state, size) : undefined;
  if (size && owner) {
    giveSize(owner, size);
    delete state.pending.size;
  } else if (size) {
    const { start, end } = size;
    const mention: Mention = {
      concept: size.concept,
      traits: [],
      start: state.pending.start ?? start,
      end,
    };
    take(state, mention);
    place(state, mention);
    return;
  }
  const called = size ? undefined : calledByRole(state.pending);
  if (called) {
    take(state, called);
    place(state, called);
    return;
  }
  state.pending = { traits: [] };
  const last = lastMention(state);
  if (!last && traits.length > 0) state.pending.traits = traits;
  else for (const trait of traits) attach(state, trait, last);
}

/** Roles that are machines when a number stands before them: `2 workers`. */
const machineRoles = new Set(['worker', 'backend', 'frontend', 'app', 'api', 'web']);

/** `2 workers` are machines; `the workers` are those that were called so before. */
function calledByRole({ count, label, labelAt, article }: Pending): Mention | undefined {
  if (!label || !labelAt || !machineRoles.has(label)) return undefined;
  if (count === undefined && article !== 'definite') return undefined;
  const { start, end } = labelAt;
  return { concept: 'vm', traits: [], start, end, ...(count === undefined && { ghost: true }) };
}

/** What was named last, when the size fits it and it has none yet: `Postgres (db.m5.large)`. */
function unsized(state: State, { concept }: ItemOf<'size'>): Mention | undefined {
  const last = lastMention(state);
  const machines = ['vm', 'fleet', 'node-pool', 'kubernetes'];
  const fits =
    last?.concept === concept ||
    (concept === 'vm' && machines.includes(last?.concept ?? '')) ||
    (concept === 'relational' && last?.concept === 'aurora');
  return last && fits && !last.size ? last : undefined;
}

function lastMention(state: State): Mention | undefined {
  return state.segments.flat().at(-1);
}
