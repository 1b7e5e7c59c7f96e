import type { Declaration } from '../../formats/declaration.ts';
import { known, type Origin } from '../../graph/fact.ts';
import { custom, type Reading } from '../reading.ts';
import type { ReadContext } from '../select.ts';

/** All resources of these types that refine this one. */
function attachedOf(context: ReadContext, types: readonly string[]): readonly Declaration[] {
  return types.flatMap((type) => context.attachments.get(type) ?? []);
}

const places = (found: readonly Declaration[]): readonly Origin[] =>
  found.map(({ at }) => ({ by: 'file', at }));

/** How many resources of these types belong to this one; none leaves the service's default. */
export function countAttached(...types: readonly [string, ...string[]]): Reading<number> {
  return custom(
    types.map((type) => `@${type}`),
    (context) => {
      const found = attachedOf(context, types);
      return found.length === 0 ? undefined : known(found.length, ...places(found));
    },
  );
}

/** Whether `least` resources of these types belong to this one; none leaves the service's default. */
export function atLeastAttached(
  least: number,
  ...types: readonly [string, ...string[]]
): Reading<boolean> {
  return custom(
    types.map((type) => `@${type}`),
    (context) => {
      const found = attachedOf(context, types);
      return found.length === 0 ? undefined : known(found.length >= least, ...places(found));
    },
  );
}

/** Whether any resource of these types belongs to this one. */
export function anyAttached(...types: readonly [string, ...string[]]): Reading<boolean> {
  return atLeastAttached(1, ...types);
}
