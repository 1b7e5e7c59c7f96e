import type { PricedProvider } from '../prices/prices.ts';
import table from './generated/regions.table.json' with { type: 'json' };

/** A region of a provider. */
export interface Region {
  readonly provider: PricedProvider;
  readonly region: string;
  readonly name: string;
  /** ISO 3166 country code, continent, and where its data counts as being: `EU`, `US-Gov`. */
  readonly country: string;
  readonly continent: string;
  readonly residency: string;
  readonly lat: number;
  readonly lon: number;
  readonly zones: number | null;
  /** Grid carbon in gCO2/kWh; null where nobody states it. */
  readonly carbon: number | null;
  /** Share of carbon-free energy in percent, where the provider states it. */
  readonly carbonFree: number | null;
  readonly source: string;
}

/** All regions of all three providers. */
export const regions = table as readonly Region[];

const byName = new Map(regions.map((region) => [`${region.provider} ${region.region}`, region]));

/** A region by its provider and id. */
export function findRegion(provider: string, region: string): Region | undefined {
  return byName.get(`${provider} ${region}`);
}

const earthRadiusKm = 6371;

/** Great-circle distance in kilometres. */
export function distanceKm(a: Pick<Region, 'lat' | 'lon'>, b: Pick<Region, 'lat' | 'lon'>): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [latA, latB] = [radians(a.lat), radians(b.lat)];
  const half = (x: number) => Math.sin(x / 2) ** 2;
  const chord = half(latB - latA) + Math.cos(latA) * Math.cos(latB) * half(radians(b.lon - a.lon));
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord)));
}
