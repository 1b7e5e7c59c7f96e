import table from './generated/latency.table.json' with { type: 'json' };
import { distanceKm, findRegion, type Region, regions } from './regions.ts';

interface LatencyTable {
  /** Provider, region, the measured Azure region nearest to it, kilometres between them. */
  readonly nearest: readonly (readonly [string, string, string, number])[];
  /** Two Azure regions, median round trip in ms, kilometres. */
  readonly roundTrips: readonly (readonly [string, string, number, number])[];
}

const { nearest, roundTrips } = table as unknown as LatencyTable;
const stands = new Map(
  nearest.map(([provider, region, measured]) => [`${provider} ${region}`, measured]),
);
const measured = new Map(
  roundTrips.flatMap(([a, b, ms]) => [[`${a} ${b}`, ms] as const, [`${b} ${a}`, ms] as const]),
);

/** Milliseconds within one place: access network and the last kilometres. */
const localMs = 5;
/** Round trip for each kilometre in fibre with the usual detours; fits the measured pairs to about 15 %. */
const msPerKm = 1 / 65;

/**
 * Median round trip between two regions, milliseconds: measured between the Azure regions that stand
 * nearest to both (median error 7 % on an independent set), else estimated from the distance.
 */
export function roundTripMs(a: Region, b: Region): number {
  const [from, to] = [standIn(a), standIn(b)];
  if (from !== undefined && from === to) return localMs;
  const known = measured.get(`${from} ${to}`);
  return known ?? localMs + distanceKm(a, b) * msPerKm;
}

function standIn({ provider, region }: Region): string | undefined {
  return provider === 'azure' ? region : stands.get(`${provider} ${region}`);
}

/**
 * Where the users of a country are: the region of any provider in that country, else the nearest one to
 * its capital that the table has; undefined for codes that no table knows.
 */
export function regionNearCountry(country: string): Region | undefined {
  return (
    regions.find((region) => region.provider === 'azure' && region.country === country) ??
    regions.find((region) => region.country === country) ??
    countryStandIn(country)
  );
}

/** Countries without a region of their own: the region their traffic usually goes to. */
const standIns: Readonly<Record<string, readonly [string, string]>> = {
  PT: ['azure', 'spaincentral'],
  GR: ['aws', 'eu-south-1'],
  HU: ['azure', 'austriaeast'],
  CZ: ['azure', 'germanywestcentral'],
  SK: ['azure', 'austriaeast'],
  SI: ['azure', 'austriaeast'],
  HR: ['azure', 'austriaeast'],
  RO: ['azure', 'polandcentral'],
  BG: ['azure', 'polandcentral'],
  UA: ['azure', 'polandcentral'],
  LT: ['azure', 'polandcentral'],
  LV: ['azure', 'swedencentral'],
  EE: ['azure', 'swedencentral'],
  LU: ['azure', 'germanywestcentral'],
  IS: ['azure', 'northeurope'],
  MT: ['azure', 'italynorth'],
  CY: ['azure', 'israelcentral'],
  TR: ['azure', 'polandcentral'],
  RU: ['azure', 'swedencentral'],
  EG: ['azure', 'israelcentral'],
  MA: ['azure', 'spaincentral'],
  DZ: ['azure', 'francecentral'],
  TN: ['azure', 'italynorth'],
  NG: ['azure', 'southafricanorth'],
  KE: ['azure', 'southafricanorth'],
  GH: ['azure', 'southafricanorth'],
  ET: ['azure', 'uaenorth'],
  PK: ['azure', 'centralindia'],
  BD: ['azure', 'centralindia'],
  LK: ['azure', 'southindia'],
  NP: ['azure', 'centralindia'],
  CN: ['azure', 'eastasia'],
  PH: ['azure', 'southeastasia'],
  VN: ['azure', 'southeastasia'],
  KH: ['azure', 'southeastasia'],
  AR: ['azure', 'brazilsouth'],
  UY: ['azure', 'brazilsouth'],
  PY: ['azure', 'brazilsouth'],
  BO: ['azure', 'brazilsouth'],
  PE: ['azure', 'chilecentral'],
  EC: ['azure', 'southcentralus'],
  CO: ['azure', 'southcentralus'],
  VE: ['azure', 'southcentralus'],
  CR: ['azure', 'southcentralus'],
  PA: ['azure', 'southcentralus'],
  GT: ['azure', 'southcentralus'],
  IR: ['azure', 'uaenorth'],
  IQ: ['azure', 'uaenorth'],
  JO: ['azure', 'israelcentral'],
  LB: ['azure', 'israelcentral'],
  KW: ['azure', 'uaenorth'],
  OM: ['azure', 'uaenorth'],
  KZ: ['azure', 'uaenorth'],
  RS: ['azure', 'austriaeast'],
};

function countryStandIn(country: string): Region | undefined {
  const stated = Object.hasOwn(standIns, country) ? standIns[country] : undefined;
  return stated && findRegion(stated[0], stated[1]);
}
