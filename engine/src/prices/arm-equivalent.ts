import { builtInPrices, type MachineSize, machineSize, machineSizes } from './lookup.ts';
import type { PricedProvider } from './prices.ts';

/** Names that wrap a machine size: databases `db.`, caches `cache.`. */
const wrappers = ['db.', 'cache.'] as const;

/**
 * The cheapest arm64 size with the same cores and memory that costs less in the region, in the same
 * spelling (`db.m6g.large`); empty when there is none, undefined when the size isn't known or is arm64.
 */
export function cheaperArmSize(
  provider: PricedProvider,
  stated: string,
  region: string,
): string | undefined {
  const wrapper = wrappers.find((prefix) => stated.startsWith(prefix)) ?? '';
  const name = stated.slice(wrapper.length);
  const size = machineSize(provider, name);
  const price = builtInPrices.compute(provider, name, region);
  if (!size || !price || size.architecture === 'arm64') return undefined;
  const fitting = alike(provider, size)
    .map((other) => ({
      other,
      usd: builtInPrices.compute(provider, other.name, region)?.usd ?? Number.POSITIVE_INFINITY,
    }))
    .filter(({ usd }) => usd < price.usd * 0.97)
    .sort((a, b) => a.usd - b.usd || (a.other.name < b.other.name ? -1 : 1));
  const [best] = fitting;
  return best ? wrapper + best.other.name : '';
}

const bySpec = new Map<PricedProvider, ReadonlyMap<string, readonly MachineSize[]>>();

/** Arm64 sizes of the same purpose (first letter of the family), cores and memory. */
function alike(provider: PricedProvider, size: MachineSize): readonly MachineSize[] {
  const specOf = ({ vcpu, memoryGib, family }: MachineSize) =>
    `${family.slice(0, 1).toLowerCase()} ${vcpu} ${memoryGib}`;
  let table = bySpec.get(provider);
  if (!table) {
    table = Map.groupBy(
      machineSizes(provider).filter(({ architecture }) => architecture === 'arm64'),
      specOf,
    );
    bySpec.set(provider, table);
  }
  return table.get(specOf(size)) ?? [];
}
