import type { Relation } from './meaning.ts';
import type { Clause } from './mention.ts';
import { roleOf } from './roles.ts';
import type { Thing, ThingLink, ThingLinkKind } from './thing.ts';
import type { Cast } from './things.ts';

/** One relation of a sentence: all segments of things up to it, and the one after it. */
interface Joint {
  readonly left: readonly (readonly Thing[])[];
  readonly right: readonly Thing[];
  readonly link: (from: Thing | undefined, to: Thing | undefined, kind: ThingLinkKind) => void;
}

const isFront = ({ concept }: Thing) => roleOf(concept) === 'front';
const isCompute = ({ concept }: Thing) => roleOf(concept) === 'compute';
const isPlace = ({ concept }: Thing) => roleOf(concept) === 'place';

/** What each relation says of the things on its two sides. */
const readers: Readonly<Record<Relation, (joint: Joint) => void>> = {
  behind: ({ left, right, link }) => {
    const fronts = right.filter(isFront);
    const before = fronts.length > 0 ? fronts : right.slice(0, 1);
    for (const front of before)
      for (const target of nearest(left, isCompute)) link(front, target, 'forwardsTo');
    chain(before, link);
  },
  'in-front-of': ({ left, right, link }) => {
    const fronts = last(left).filter(isFront);
    const targets = right.some(isCompute) ? right.filter(isCompute) : right.slice(0, 1);
    const from = fronts.length > 0 ? fronts : nearest(left, isFront);
    for (const front of from) for (const target of targets) link(front, target, 'forwardsTo');
  },
  with: (joint) => joinAll(joint),
  uses: (joint) => joinAll(joint),
  triggers: ({ left, right, link }) => {
    for (const source of last(left)) for (const target of right) link(source, target, 'forwardsTo');
  },
  'triggered-by': ({ left, right, link }) => {
    for (const source of right) for (const target of last(left)) link(source, target, 'forwardsTo');
  },
  consumes: ({ left, right, link }) => {
    for (const source of right)
      for (const target of nearest(left, isCompute)) {
        if (target.concept === 'function') link(source, target, 'forwardsTo');
        else link(target, source, 'uses');
      }
  },
  'used-by': ({ left, right, link }) => {
    for (const user of right)
      for (const source of last(left)) {
        const isEvent = user.concept === 'function' && roleOf(source.concept) === 'message';
        if (isEvent) link(source, user, 'forwardsTo');
        else connect(user, source, link);
      }
  },
  'leads-to': ({ left, right, link }) => {
    for (const from of last(left)) for (const to of right) connect(from, to, link);
  },
  inside: ({ left, right, link }) => {
    for (const what of last(left))
      for (const where of right)
        if (isPlace(where) && (!isPlace(what) || where.concept === 'network'))
          put(what, where, link);
    const rest = right.filter((one) => !isPlace(one));
    if (rest.length > 0) joinAll({ left, right: rest, link });
  },
  protects: ({ left, right, link }) => {
    for (const guard of last(left)) for (const target of right) link(guard, target, 'attachedTo');
  },
  aside: () => undefined,
  'protected-by': ({ left, right, link }) => {
    for (const guard of right) for (const target of last(left)) guarded(target, guard, link);
  },
};

/** The links that the relations of all sentences state. */
export function statedLinks(clauses: readonly Clause[], { of }: Cast): readonly ThingLink[] {
  const links: ThingLink[] = [];
  const link: Joint['link'] = (from, to, kind) => {
    if (from && to && from !== to && !links.some((one) => one.from === from && one.to === to))
      links.push({ from, to, kind });
  };
  for (const { segments, relations } of clauses) {
    const things = segments.map((segment) => segment.flatMap((mention) => of.get(mention) ?? []));
    relations.forEach((relation, index) => {
      readers[relation]({ left: things.slice(0, index + 1), right: things[index + 1] ?? [], link });
    });
  }
  return links;
}

function last(left: Joint['left']): readonly Thing[] {
  return left.at(-1) ?? [];
}

/** Things of a kind in the nearest segment to the left that has any; else all of the last segment. */
function nearest(left: Joint['left'], is: (thing: Thing) => boolean): readonly Thing[] {
  return left.findLast((segment) => segment.some(is))?.filter(is) ?? last(left);
}

function joinAll({ left, right, link }: Joint): void {
  for (const thing of right) {
    const role = roleOf(thing.concept);
    if (role === 'part' || role === 'net') continue;
    if (role === 'front') {
      const before = last(left);
      if (before.some(isFront)) chain([...before.filter(isFront), thing], link);
      else for (const target of nearest(left, isCompute)) connect(target, thing, link);
      continue;
    }
    if (role === 'place') {
      for (const what of last(left)) if (isPlace(what)) put(thing, what, link);
      continue;
    }
    if (role === 'compute') {
      const fronts = right.slice(0, right.indexOf(thing)).filter(isFront);
      for (const from of fronts.length > 0 ? fronts : last(left)) connect(from, thing, link);
      continue;
    }
    if (role === 'guard') {
      for (const target of nearest(left, isFront)) guarded(target, thing, link);
      continue;
    }
    const users = nearest(left, isCompute);
    for (const user of users) connect(user, thing, link);
  }
}

/** Links two things the way their roles ask for. */
export function connect(from: Thing, to: Thing, link: Joint['link']): void {
  const roles = `${roleOf(from.concept)} ${roleOf(to.concept)}`;
  if (roles === 'compute front' || (roles === 'data front' && from.concept === 'object-store'))
    link(to, from, 'forwardsTo');
  else if (roles === 'front front') chain([from, to], link);
  else if (roles === 'data compute') link(to, from, 'uses');
  else if (roles === 'data data' || /place|part|net|data front/.test(roles)) return;
  else if (to.concept === 'key') link(from, to, 'encryptedWith');
  else if (roleOf(to.concept) === 'guard') guarded(from, to, link);
  else if (roles.startsWith('front') || roles.startsWith('message')) link(from, to, 'forwardsTo');
  else link(from, to, 'uses');
}

const order = ['dns', 'cdn', 'global-balancer', 'api', 'balancer', 'network-balancer'];

/** Fronts forward to one another from the users' side in: names, copies, balancers. */
function chain(fronts: readonly Thing[], link: Joint['link']): void {
  const sorted = [...fronts].sort((a, b) => order.indexOf(a.concept) - order.indexOf(b.concept));
  sorted.forEach((front, index) => {
    if (isFront(front)) link(sorted[index - 1], front, 'forwardsTo');
  });
}

function guarded(target: Thing, guard: Thing, link: Joint['link']): void {
  if (guard.concept === 'waf') link(guard, target, 'attachedTo');
  else link(target, guard, 'uses');
}

function put(what: Thing, where: Thing, link: Joint['link']): void {
  link(what, where, where.concept === 'network' ? 'inNetwork' : 'placedIn');
}

/** Links that nobody states: stores without a user, fronts without a target, in one sentence or the only ones. */
export function assumedLinks({ things }: Cast, stated: readonly ThingLink[]): readonly ThingLink[] {
  const links: ThingLink[] = [];
  const touched = new Set(stated.flatMap(({ from, to }) => [from, to]));
  const add = (from: Thing, to: Thing, kind: ThingLinkKind) => {
    if (from !== to && from.cloud === to.cloud) links.push({ from, to, kind, assumed: true });
  };
  const compute = things.filter(isCompute);
  const forwardedTo = new Set<Thing>();
  const near = (thing: Thing): readonly Thing[] => {
    const inSentence = compute.filter(({ sentence }) => sentence === thing.sentence);
    if (inSentence.length > 0) return inSentence;
    return compute.length === 1 ? compute : [];
  };
  for (const thing of things) {
    if (!isFront(thing) || stated.some(({ from }) => from === thing)) continue;
    for (const target of targetsFor(thing, things, near(thing), stated)) {
      add(thing, target, 'forwardsTo');
      if (target.cloud === thing.cloud) forwardedTo.add(target);
    }
  }
  for (const thing of things) {
    const role = roleOf(thing.concept);
    const isUsed = role === 'data' || role === 'message' || (thing.keeps && thing.label);
    if (isUsed && !touched.has(thing) && !forwardedTo.has(thing))
      for (const user of near(thing)) add(user, thing, 'uses');
  }
  for (const thing of things) {
    const parent = parentOf(thing, things);
    if (parent) links.push({ from: thing, to: parent, kind: 'memberOf' });
  }
  return links;
}

/** Where a front leads that nobody says: the next front in, what computes, else an object store. */
function targetsFor(
  front: Thing,
  things: readonly Thing[],
  compute: readonly Thing[],
  stated: readonly ThingLink[],
): readonly Thing[] {
  const fronted = new Set(stated.filter(({ kind }) => kind === 'forwardsTo').map(({ to }) => to));
  const free = (thing: Thing) => thing !== front && !fronted.has(thing);
  const near = things.filter(({ sentence }) => sentence === front.sentence);
  const inner = (near.length > 1 ? near : things)
    .filter(
      (thing) => isFront(thing) && order.indexOf(thing.concept) > order.indexOf(front.concept),
    )
    .sort((a, b) => order.indexOf(a.concept) - order.indexOf(b.concept))
    .filter(free);
  if (inner[0]) return [inner[0]];
  const members = compute.filter(free);
  // `S3 + CloudFront` and, in another point of the list, Lambda: the copies are of the bucket.
  const elsewhere = members.every(({ sentence }) => sentence !== front.sentence);
  const stores = near.filter((thing) => thing.concept === 'object-store' && free(thing));
  if (front.concept === 'cdn' && elsewhere && stores.length > 0) return stores;
  if (members.length > 0) return members;
  return near.filter((thing) => thing.concept === 'object-store' && free(thing));
}

/** The cluster that a pool of nodes belongs to: the one named last before it, or the only one. */
function parentOf(thing: Thing, things: readonly Thing[]): Thing | undefined {
  if (thing.concept !== 'node-pool') return undefined;
  const clusters = things.filter(
    ({ concept, cloud }) => concept === 'kubernetes' && cloud === thing.cloud,
  );
  return clusters.findLast(({ start }) => start < thing.start) ?? clusters[0];
}
