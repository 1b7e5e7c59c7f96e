import type { PricedProvider, Prices, PriceTier, UnitPrice } from './prices.ts';
import { type ComputeSize, computeTable, serviceTable } from './tables.ts';

/** What a machine size has, for sizing rules and comparisons. */
export interface MachineSize {
  readonly name: string;
  readonly vcpu: number;
  readonly memoryGib: number;
  readonly architecture: string;
  readonly family: string;
}

/** The prices that ship with the engine; other tables can be given to the pipeline in their place. */
export const builtInPrices: Prices = {
  compute: computePrice,
  service: servicePrice,
  tiers: serviceTiers,
};

/** What the tables know of a size, spelled as the provider spells it; undefined if nothing. */
export function machineSize(provider: PricedProvider, name: string): MachineSize | undefined {
  const size = own(computeTable(provider).sizes, name);
  return size && machineOf(name, size);
}

/** All sizes of a provider. */
export function machineSizes(provider: PricedProvider): readonly MachineSize[] {
  return Object.entries(computeTable(provider).sizes).map(([name, size]) => machineOf(name, size));
}

function machineOf(
  name: string,
  { spec: [vcpu, memory, architecture, family] }: ComputeSize,
): MachineSize {
  return {
    name,
    vcpu: Number(vcpu),
    memoryGib: Number(memory),
    architecture: String(architecture),
    family: String(family),
  };
}

function computePrice(
  provider: PricedProvider,
  name: string,
  region: string,
): UnitPrice | undefined {
  const table = computeTable(provider);
  const size = own(table.sizes, name);
  const column = table.regions.indexOf(region);
  const usd = size?.usd[column];
  if (size === undefined || usd === undefined || usd === null) return undefined;
  const key = typeof size.source === 'number' ? size.source : (size.source?.[column] ?? 0);
  const source = table.sources[key] ?? '';
  return { usd, source, asOf: dateIn(source) };
}

function servicePrice(
  provider: PricedProvider,
  dimension: string,
  region: string,
): UnitPrice | undefined {
  const [first] = serviceTiers(provider, dimension, region);
  if (!first) return undefined;
  const { from: _, ...price } = first;
  return price;
}

function serviceTiers(
  provider: PricedProvider,
  dimension: string,
  region: string,
): readonly PriceTier[] {
  const { dimensions, regional, multipliers } = serviceTable(provider);
  const listed = own(dimensions, dimension);
  if (!listed) return [];
  const [, , asOf = '', source = ''] = listed.tiers[0] ?? [];
  const stated = own(own(regional, dimension), region);
  if (stated)
    return ordered(stated.map(([tier, usd]) => ({ from: tierStart(tier), usd, asOf, source })));
  const tiers = listed.tiers.map(([tier, usd, date, from]) => ({
    from: tierStart(tier),
    usd,
    asOf: date,
    source: from,
  }));
  if (region === listed.region || isGlobal(listed.region)) return ordered(tiers);
  const factor = factorBetween(provider, dimension, listed.region, region);
  if (factor === undefined) return [];
  const derived = `${factor.toFixed(3)} × the price in ${listed.region}${own(multipliers, dimension) ? '' : ", as its machines' prices differ"}`;
  return ordered(tiers.map((tier) => ({ ...tier, usd: tier.usd * factor, derived })));
}

/** How much dearer a dimension is in one region than in another; by its own factors, else by machines'. */
function factorBetween(
  provider: PricedProvider,
  dimension: string,
  from: string,
  to: string,
): number | undefined {
  const { multipliers } = serviceTable(provider);
  const factors = own(multipliers, dimension) ?? own(multipliers, 'compute');
  const at = (region: string) =>
    own(factors, region) ?? (region === referenceRegions[provider] ? 1 : undefined);
  const [base, target] = [at(from), at(to)];
  return base === undefined || target === undefined ? undefined : target / base;
}

const referenceRegions = { aws: 'us-east-1', azure: 'eastus', google: 'us-central1' } as const;

/** Dimensions listed under a continent's or no name cost the same wherever the resource is. */
function isGlobal(region: string): boolean {
  return region === '' || region === region.toUpperCase() || region === 'global';
}

/** Lowest tier first; where a name has several price levels, the lowest level first. */
function ordered(tiers: readonly PriceTier[]): readonly PriceTier[] {
  return [...tiers].sort((a, b) => a.from - b.from || a.usd - b.usd);
}

const sizes: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9, tb: 1e3, pb: 1e6 };

/** Where a tier starts: `100000`, `first 10 TB` (0), `next 40 TB` and `over 150 TB` as far as they tell. */
function tierStart(tier: string): number {
  if (tier === '' || tier.startsWith('first')) return 0;
  const [, figure, unit = ''] = /([\d.]+)\s?([a-zA-Z]*)/.exec(tier) ?? [];
  return figure === undefined ? 0 : Number(figure) * (sizes[unit.toLowerCase()] ?? 1);
}

function dateIn(source: string): string {
  return /\d{4}-\d{2}-\d{2}/.exec(source)?.[0] ?? '';
}

function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
