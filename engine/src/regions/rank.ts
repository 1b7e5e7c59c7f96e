import { type CostLine, estimate, type PriceMeans } from '../cost/estimate.ts';
import type { Architecture, Resource } from '../graph/architecture.ts';
import { graphOf } from '../graph/graph.ts';
import type { PricedProvider } from '../prices/prices.ts';
import { regionNearCountry, roundTripMs } from './latency.ts';
import { type Region, regions } from './regions.ts';

/** Where the users are: ISO 3166 country codes, each with its share of all requests. */
export type Audience = readonly { readonly country: string; readonly share: number }[];

/** How much each thing counts, 0 and up; they are made to add up to 1. */
export interface RegionWeights {
  readonly cost: number;
  readonly latency: number;
  readonly carbon: number;
}

export const usualWeights: RegionWeights = { cost: 0.45, latency: 0.4, carbon: 0.15 };

export interface RankOptions {
  readonly audience: Audience;
  readonly weights?: RegionWeights;
  /** Only regions whose data counts as being there: `EU`, `DE`. */
  readonly residency?: string;
}

/** One region for this architecture. */
export interface RankedRegion {
  readonly provider: PricedProvider;
  readonly region: string;
  readonly name: string;
  readonly country: string;
  readonly residency: string;
  /** USD per month of what has a price there. */
  readonly monthlyUsd: number;
  /** Resources of which a part that is priced in the present region has no price there: not sold, or not in our tables. */
  readonly missing: readonly string[];
  /** Median round trip to the audience, milliseconds, weighted by its shares. */
  readonly roundTripMs: number;
  /** gCO2/kWh of the grid; null where nobody states it. */
  readonly carbon: number | null;
  /** 0–100: the weighted sum of how it does on each against the best and worst region. */
  readonly score: number;
  readonly current: boolean;
  /** Why it stands where it stands. */
  readonly reasons: readonly string[];
}

/**
 * Every region of the provider that most of the architecture is on, best first. What moves is every
 * resource of that provider; regions that can't price everything follow after those that can.
 */
export function rankRegions(
  architecture: Architecture,
  options: RankOptions,
  means: PriceMeans,
): readonly RankedRegion[] {
  const provider = mainProvider(architecture);
  if (!provider) return [];
  const here = mainRegion(architecture, provider);
  const priced = pricedParts(architecture, here, provider, means).parts;
  const audience = placed(options.audience);
  const rows = regions
    .filter(
      (one) =>
        one.provider === provider &&
        (options.residency === undefined ||
          one.residency === options.residency ||
          one.country === options.residency),
    )
    .map((one) =>
      measure(
        one,
        pricedParts(architecture, one.region, provider, means),
        priced,
        audience,
        one.region === here,
      ),
    )
    .filter(({ monthlyUsd, missing }) => monthlyUsd > 0 || missing.length === 0);
  return scored(rows, options.weights ?? usualWeights);
}

type Row = Omit<RankedRegion, 'score' | 'reasons'>;

function measure(
  region: Region,
  there: { readonly parts: ReadonlySet<string>; readonly monthlyUsd: number },
  priced: ReadonlySet<string>,
  audience: readonly { readonly at: Region; readonly share: number }[],
  current: boolean,
): Row {
  const total = audience.reduce((sum, { share }) => sum + share, 0) || 1;
  return {
    provider: region.provider,
    region: region.region,
    name: region.name,
    country: region.country,
    residency: region.residency,
    monthlyUsd: Math.round(there.monthlyUsd * 100) / 100,
    missing: [...new Set([...priced].filter((part) => !there.parts.has(part)).map(addressOf))],
    roundTripMs: Math.round(
      audience.reduce((sum, { at, share }) => sum + roundTripMs(region, at) * share, 0) / total,
    ),
    carbon: region.carbon,
    current,
  };
}

function pricedParts(
  architecture: Architecture,
  region: string,
  provider: PricedProvider,
  means: PriceMeans,
) {
  const moved = new Map<string, Resource>();
  for (const [address, resource] of architecture.resources)
    moved.set(address, resource.provider === provider ? { ...resource, region } : resource);
  const { lines, monthlyUsd } = estimate(graphOf({ ...architecture, resources: moved }), means);
  return { parts: new Set(lines.map(partOf)), monthlyUsd };
}

function scored(rows: readonly Row[], weights: RegionWeights): readonly RankedRegion[] {
  const sum = weights.cost + weights.latency + weights.carbon || 1;
  const cost = scale(rows.map(({ monthlyUsd }) => monthlyUsd));
  const latency = scale(rows.map((row) => row.roundTripMs));
  const carbon = scale(rows.flatMap((row) => (row.carbon === null ? [] : [row.carbon])));
  const now = rows.find(({ current }) => current);
  return rows
    .map((row): RankedRegion => {
      const points =
        weights.cost * cost(row.monthlyUsd) +
        weights.latency * latency(row.roundTripMs) +
        weights.carbon * (row.carbon === null ? 0.5 : carbon(row.carbon));
      return { ...row, score: Math.round((100 * points) / sum), reasons: reasonsFor(row, now) };
    })
    .sort(
      (a, b) =>
        Number(a.missing.length > 0) - Number(b.missing.length > 0) ||
        b.score - a.score ||
        (a.region < b.region ? -1 : 1),
    );
}

/** 1 for the lowest value, 0 for the highest. */
function scale(values: readonly number[]): (value: number) => number {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return (value) => (high > low ? (high - value) / (high - low) : 1);
}

function reasonsFor(row: Row, now: Row | undefined): readonly string[] {
  const missing =
    row.missing.length === 0
      ? []
      : [
          `no price there for ${row.missing.slice(0, 3).join(', ')}${row.missing.length > 3 ? ` and ${row.missing.length - 3} more` : ''}`,
        ];
  if (!now || now === row) return [...(row.current ? ['the present region'] : []), ...missing];
  const percent =
    now.monthlyUsd === 0
      ? 0
      : Math.round((100 * (row.monthlyUsd - now.monthlyUsd)) / now.monthlyUsd);
  const ms = row.roundTripMs - now.roundTripMs;
  return [
    percent === 0
      ? 'costs the same'
      : `costs ${Math.abs(percent)} % ${percent < 0 ? 'less' : 'more'}`,
    ms === 0
      ? 'as near to the users'
      : `${Math.abs(ms)} ms ${ms < 0 ? 'nearer to' : 'farther from'} the users`,
    ...(row.carbon !== null && now.carbon !== null && row.carbon !== now.carbon
      ? [`grid ${Math.round(row.carbon)} instead of ${Math.round(now.carbon)} gCO2/kWh`]
      : []),
    ...(row.residency === now.residency ? [] : [`data resides in ${row.residency}`]),
    ...missing,
  ];
}

/** The provider with most resources, of those that have prices. */
function mainProvider({ resources }: Architecture): PricedProvider | undefined {
  return mostFrequent(
    [...resources.values()].flatMap(({ provider, kind }) =>
      kind !== 'other' && isPriced(provider) ? [provider] : [],
    ),
  );
}

function mainRegion({ resources }: Architecture, of: PricedProvider): string {
  return (
    mostFrequent(
      [...resources.values()].flatMap(({ provider, region }) =>
        provider === of && region !== '' ? [region] : [],
      ),
    ) ?? ''
  );
}

function isPriced(provider: string): provider is PricedProvider {
  return provider === 'aws' || provider === 'azure' || provider === 'google';
}

function mostFrequent<T>(values: readonly T[]): T | undefined {
  const groups = [...Map.groupBy(values, (value) => value)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  return groups[0]?.[0];
}

function placed(audience: Audience): readonly { readonly at: Region; readonly share: number }[] {
  return audience.flatMap(({ country, share }) => {
    const at = regionNearCountry(country);
    return at ? [{ at, share }] : [];
  });
}

/** One part of a resource's bill; a region that lacks it would otherwise look cheap. */
function partOf({ resource, label }: CostLine): string {
  return `${label}\n${resource}`;
}

function addressOf(part: string): string {
  return part.slice(part.indexOf('\n') + 1);
}
