import { type Fact, unknownFact } from '../../graph/fact.ts';
import { custom, firstOf, type Reading, written, yesNo } from '../reading.ts';

/**
 * A yes or no that a copy takes from what it is made of: it is as written; else as the source has it, when
 * that is among the files; else open, when there is a source (a snapshot, a cluster elsewhere).
 * @param sources paths that name a snapshot or another database
 * @param follow path to the same property of the source
 */
export function asItsSource(path: string, sources: string, follow?: string): Reading<boolean> {
  const open = custom<boolean>([sources], (context): Fact<boolean> | undefined =>
    written(context, sources).length > 0
      ? unknownFact('it is made from a copy, which decides it')
      : undefined,
  );
  return follow ? firstOf(yesNo(path), yesNo(follow), open) : firstOf(yesNo(path), open);
}
