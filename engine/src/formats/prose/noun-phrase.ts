import { accepts } from './accepts.ts';
import { settle } from './hosts.ts';
import type { ItemOf } from './meaning.ts';
import type { Mention } from './mention.ts';
import { lastMention, type Pending, type State } from './state.ts';

/** Roles that are machines when a number stands before them: `2 workers`. */
const machineRoles = new Set(['worker', 'backend', 'frontend', 'app', 'api', 'web']);

/** Gives a mention what stood before its name. */
export function take(state: State, mention: Mention): void {
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

/** Puts a mention in its segment: a new one after a relation. */
export function place(state: State, mention: Mention): void {
  const subject = mention.ghost && !state.relation;
  const relation = subject ? 'aside' : state.relation;
  if (relation && state.segments.some((segment) => segment.length > 0)) {
    state.relations.push(relation);
    state.segments.push([]);
  }
  state.relation = undefined;
  settle(state, mention);
  state.segments.at(-1)?.push(mention);
  state.open = mention;
  state.softly = false;
}

/** Gives a mention its size, and the cloud that the size belongs to. */
export function giveSize(mention: Mention, { cloud, concept, size }: ItemOf<'size'>): void {
  mention.size = { cloud, concept, size };
  mention.cloud ??= cloud;
}

/** Gives a trait to the mention, else to the last one before that can have it. */
export function attach(state: State, trait: ItemOf<'trait'>, mention: Mention | undefined): void {
  const before = state.segments.flat().reverse();
  const taker = [mention, ...before].find((one) => one && accepts(one.concept, trait.trait));
  const [nearest = mention] = mention ? [mention] : before;
  // `tasks with 1 vCPU and 2 GB`: what has no disk of its own is given memory.
  const isMemory =
    trait.trait === 'storage' &&
    nearest !== undefined &&
    !accepts(nearest.concept, 'storage') &&
    accepts(nearest.concept, 'memory');
  if (isMemory)
    nearest.traits.push({ ...trait, trait: 'memory', value: Number(trait.value) * 1024 });
  else if (taker) taker.traits.push(trait);
  else state.loose.push(trait);
}

/** What stands without a name: a size is a machine, traits belong to what was named last. */
export function flush(state: State): void {
  const { size, traits, count } = state.pending;
  const last = lastMention(state);
  const sized =
    count === undefined ||
    state.inParentheses ||
    (last?.count === undefined && last?.article === undefined);
  const owner = size && sized ? unsized(state, size) : undefined;
  if (size && owner) {
    giveSize(owner, size);
    giveNumber(owner, count, size);
    delete state.pending.size;
    delete state.pending.count;
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
  if (!last && traits.length > 0) state.pending.traits = traits;
  else for (const trait of traits) attach(state, trait, last);
}

/** `2 workers` are machines; `the workers` are those that were called so before. */
function calledByRole({ count, label, labelAt, article }: Pending): Mention | undefined {
  if (!label || !labelAt || !machineRoles.has(label)) return undefined;
  if (count === undefined && article !== 'definite') return undefined;
  const { start, end } = labelAt;
  return { concept: 'vm', traits: [], start, end, ...(count === undefined && { ghost: true }) };
}

/** A number that stands by a size is that of the nodes, where the thing has any: `OpenSearch (3 x r6g.large.search)`. */
export function giveNumber(mention: Mention, count: number | undefined, at: ItemOf<'size'>): void {
  if (count === undefined || mention.count !== undefined) return;
  const { start, end } = at;
  const words = `${count} nodes`;
  if (accepts(mention.concept, 'nodes'))
    mention.traits.push({ is: 'trait', trait: 'nodes', on: true, value: count, words, start, end });
  else mention.count = count;
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
