import type { Concept } from './meaning.ts';
import type { Mention } from './mention.ts';
import { lastMention, type State } from './state.ts';

const machines: ReadonlySet<Concept> = new Set<Concept>(['vm', 'fleet', 'kubernetes']);
const programs: ReadonlySet<Concept> = new Set<Concept>([
  'relational',
  'document',
  'cache',
  'search',
  'kafka',
  'broker',
  'container-service',
]);

/** Whether it is software that anybody can run, not what a provider sells: `MySQL`, but not `RDS`. */
export function isProgram({ concept, cloud, detail, size }: Mention): boolean {
  const named = detail !== undefined || concept === 'search' || concept === 'kafka';
  return (
    programs.has(concept) &&
    cloud === undefined &&
    size === undefined &&
    (named || concept === 'container-service')
  );
}

/** `on`: the programs named so far wait for the machine they run on. */
export function waitForHost(state: State): void {
  const { open, pending } = state;
  if (!open || pending.label !== undefined || !isProgram(open)) return;
  state.guests = (state.segments.at(-1) ?? []).filter(isProgram);
}

/** `a Postgres stateful set`: it runs in the cluster of the sentence. */
export function inCluster({ open, segments }: State): void {
  const cluster = segments.flat().find(({ concept }) => concept === 'kubernetes');
  if (open && cluster && isProgram(open)) open.on = cluster;
}

/** `running`: the machine named last waits for its programs. */
export function waitForGuests(state: State): void {
  const last = lastMention(state);
  state.host = last && machines.has(last.concept) ? last : undefined;
}

/** Puts what is named on the machine that waits for it, or what waits on the machine that is named. */
export function settle(state: State, mention: Mention): void {
  const { host, guests } = state;
  if (machines.has(mention.concept)) {
    for (const guest of guests) guest.on = mention;
    const [guest, ...others] = guests;
    if (guest?.detail && others.length === 0 && mention.article !== undefined)
      mention.label ??= guest.detail;
  }
  state.guests = [];
  if (host && mention.article === undefined && mention.count === undefined && isProgram(mention))
    mention.on = host;
}
