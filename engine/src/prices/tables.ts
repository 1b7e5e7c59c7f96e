import awsCompute from './generated/aws-compute.table.json' with { type: 'json' };
import awsServices from './generated/aws-services.table.json' with { type: 'json' };
import azureCompute from './generated/azure-compute.table.json' with { type: 'json' };
import azureServices from './generated/azure-services.table.json' with { type: 'json' };
import googleCompute from './generated/google-compute.table.json' with { type: 'json' };
import googleServices from './generated/google-services.table.json' with { type: 'json' };
import type { PricedProvider } from './prices.ts';

/** Machine sizes of one provider with their hourly price in each of `regions`. */
export interface ComputeTable {
  readonly regions: readonly string[];
  /** Source keys; each ends with the date of its figures where it has one. */
  readonly sources: readonly string[];
  readonly sizes: Readonly<Record<string, ComputeSize>>;
}

export interface ComputeSize {
  /** vCPU, memory in GiB, `x86_64` or `arm64`, family. */
  readonly spec: readonly (number | string)[];
  /** USD an hour by region; null where the size isn't sold or has no price. */
  readonly usd: readonly (number | null)[];
  /** Index into `sources`, one for all or one for each region. */
  readonly source?: number | readonly (number | null)[];
}

/** Managed services' unit prices: where they are listed, by region, and factors for the rest. */
export interface ServiceTable {
  readonly dimensions: Readonly<Record<string, ServiceDimension>>;
  /** Tier and USD by dimension and region. */
  readonly regional: Readonly<Record<string, Readonly<Record<string, readonly TierPrice[]>>>>;
  /** Factor against the reference region by dimension (or `compute`) and region. */
  readonly multipliers: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

type TierPrice = readonly [tierFrom: string, usd: number];
type ListedTier = readonly [
  tierFrom: string,
  usd: number,
  asOf: string,
  source: string,
  note: string,
];

export interface ServiceDimension {
  readonly unit: string;
  readonly region: string;
  readonly tiers: readonly ListedTier[];
}

// The tables' JSON is inferred too wide (arrays for tuples); its shape is tested in tables.test.ts.
const computeTables = { aws: awsCompute, azure: azureCompute, google: googleCompute };
const serviceTables = { aws: awsServices, azure: azureServices, google: googleServices };

export function computeTable(provider: PricedProvider): ComputeTable {
  return computeTables[provider] as unknown as ComputeTable;
}

export function serviceTable(provider: PricedProvider): ServiceTable {
  return serviceTables[provider] as unknown as ServiceTable;
}
