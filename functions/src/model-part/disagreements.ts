import type { Disagreement } from '@stackstage/contracts';
import type { WireReport } from '../analysis/jobs.ts';

type Read = Pick<WireReport, 'resources'>;

/** What stands around the parts that words name: either reader may fill it in without meaning another system. */
const surroundings =
  /^(?:network|firewall|gateway|route-table|address|identity|dns\.record|boundary|provider|subnet)\b/;

/**
 * Where two readings of the same words differ: in how many of a service there are, and in which regions.
 * @param modelRegions those that the model names
 * @returns by service in alphabetical order, regions last; none where they agree
 */
export function disagreements(
  engine: Read,
  model: Read,
  modelRegions: readonly string[],
): readonly Disagreement[] {
  const [ours, theirs] = [countsOf(engine), countsOf(model)];
  const services = [...new Set([...ours.keys(), ...theirs.keys()])].sort();
  const differing = services
    .map((about) => ({ about, engine: ours.get(about) ?? 0, model: theirs.get(about) ?? 0 }))
    .filter((one) => one.engine !== one.model)
    .map((one) => ({ about: one.about, engine: counted(one.engine), model: counted(one.model) }));
  const here = listed(engine.resources.map(({ region }) => region));
  const there = listed(modelRegions);
  const elsewhere = here !== there && there !== '';
  return [...differing, ...(elsewhere ? [{ about: 'region', engine: here, model: there }] : [])];
}

function countsOf({ resources }: Read): ReadonlyMap<string, number> {
  const parts = resources.filter(
    ({ refines, generated_by, kind }) =>
      refines === undefined && generated_by === undefined && !surroundings.test(kind),
  );
  const byService = Map.groupBy(parts, ({ service, type }) => service ?? type);
  return new Map([...byService].map(([service, own]) => [service, own.length]));
}

function counted(count: number): string {
  return count === 0 ? 'none' : String(count);
}

function listed(regions: readonly string[]): string {
  return [...new Set(regions)]
    .filter((region) => region !== '')
    .sort()
    .join(', ');
}
