import { accepts } from './accepts.ts';
import { blueprintOf } from './declare.ts';
import { effects } from './effects.table.ts';
import type { ItemOf, Trait } from './meaning.ts';
import type { Clause } from './mention.ts';
import type { Thing } from './thing.ts';

/** What can be said of everything at once. */
const general: ReadonlySet<Trait> = new Set<Trait>([
  'encrypted',
  'backups',
  'days',
  'protected',
  'multi-zone',
  'versioned',
  'access-logs',
  'flow-logs',
  'tracing',
  'insights',
  'point-in-time',
]);

/**
 * Gives what a sentence says of nothing it names to all that can be so: `Everything is encrypted.`
 * @returns what nothing can be
 */
export function spread(
  clauses: readonly Clause[],
  things: readonly Thing[],
): readonly ItemOf<'trait'>[] {
  return clauses.flatMap(({ segments, loose }) => {
    if (segments.some((segment) => segment.length > 0)) return loose;
    return loose.filter((trait) => {
      const takers = general.has(trait.trait)
        ? things.filter((thing) => canBe(thing, trait.trait))
        : [];
      for (const { traits } of takers) if (!says(traits, trait.trait)) traits.push(trait);
      return takers.length === 0;
    });
  });
}

/** Of one thing more is said than of all. */
const says = (traits: readonly ItemOf<'trait'>[], trait: Trait): boolean =>
  traits.some((one) => one.trait === trait);

function canBe(thing: Thing, trait: Trait): boolean {
  const plan = blueprintOf(thing);
  const types = plan ? [plan.type, ...(plan.parts ?? []).map(({ type }) => type)] : [];
  return accepts(thing.concept, trait) && types.some((type) => effects[trait][type]);
}
