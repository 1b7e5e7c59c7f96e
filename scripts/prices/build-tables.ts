/**
 * Makes the engine's price and region tables from a folder of figures (CSV files as described in
 * docs/prices.md): `node scripts/prices/build-tables.ts FOLDER`. The tables are committed; the product
 * never reads the folder.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from './csv.ts';

const folder = process.argv[2];
if (!folder) throw new Error('Usage: node scripts/prices/build-tables.ts FOLDER');

const read = (name: string) => parseCsv(readFileSync(join(folder, name), 'utf8'));
const providers = { aws: 'aws', azure: 'azure', gcp: 'google' } as const;
const referenceRegion = { aws: 'us-east-1', azure: 'eastus', gcp: 'us-central1' } as const;
const round = (value: number) => Number(value.toPrecision(6));

const compute = read('compute_prices.csv');
const types = read('compute.csv');
const services = read('services.csv');
const regional = read('service_prices_regional.csv');
const multipliers = read('region_multipliers.csv');
const multiplierColumn =
  Object.keys(multipliers[0] ?? {}).find((name) => name.startsWith('multiplier')) ?? '';

for (const [key, provider] of Object.entries(providers)) {
  const rows = compute.filter((row) => row.provider === key);
  const regions = [...new Set(rows.map((row) => row.region ?? ''))].sort();
  const sources = [...new Set(rows.map((row) => row.source_key ?? ''))];
  const sizes: Record<
    string,
    { spec: (number | string)[]; usd: (number | null)[]; from: (number | null)[]; source?: number }
  > = {};
  for (const row of types.filter((type) => type.provider === key)) {
    const spec = [Number(row.vcpu), Number(row.memory_gib), row.arch ?? '', row.family ?? ''];
    sizes[row.type ?? ''] = { spec, usd: regions.map(() => null), from: regions.map(() => null) };
  }
  for (const row of rows) {
    const size = sizes[row.type ?? ''];
    if (!size) continue;
    size.usd[regions.indexOf(row.region ?? '')] = round(Number(row.usd_per_hour));
    size.from[regions.indexOf(row.region ?? '')] = sources.indexOf(row.source_key ?? '');
  }
  // Nearly all prices of a size come from one source: then it is said once.
  const slim = Object.entries(sizes).map(([name, { from, ...size }]) => {
    const distinct = new Set(from.filter((one) => one !== null));
    return [name, { ...size, source: distinct.size === 1 ? [...distinct][0] : from }];
  });
  writeTable(`prices/generated/${provider}-compute.table.json`, {
    regions,
    sources,
    sizes: Object.fromEntries(slim),
  });

  const dimensions: Record<
    string,
    { unit: string; region: string; tiers: [string, number, string, string, string][] }
  > = {};
  for (const row of services.filter((one) => one.provider === key)) {
    const dimension = row.dimension ?? '';
    // One reference region for each dimension: the provider's own if it has it, else the first listed.
    const there = dimensions[dimension];
    if (
      there &&
      there.region !== row.region &&
      row.region !== referenceRegion[key as keyof typeof referenceRegion]
    )
      continue;
    if (!there || there.region !== row.region)
      dimensions[dimension] = { unit: row.unit ?? '', region: row.region ?? '', tiers: [] };
    dimensions[dimension]?.tiers.push([
      row.tier_from ?? '',
      Number(row.usd),
      row.as_of ?? '',
      row.source ?? '',
      row.note ?? '',
    ]);
  }
  const prices: Record<string, Record<string, [string, number][]>> = {};
  for (const row of regional.filter((one) => one.provider === key)) {
    const { dimension = '', region = '', tier_from = '', usd } = row;
    prices[dimension] ??= {};
    prices[dimension][region] ??= [];
    prices[dimension][region].push([tier_from, Number(usd)]);
  }
  const factors: Record<string, Record<string, number>> = {};
  for (const row of multipliers.filter((one) => one.provider === key)) {
    // Kept where no regional price makes it superfluous.
    const { what = '', region = '' } = row;
    if (prices[what]?.[region]) continue;
    factors[what] ??= {};
    factors[what][region] = Number(row[multiplierColumn]);
  }
  writeTable(`prices/generated/${provider}-services.table.json`, {
    dimensions,
    regional: prices,
    multipliers: factors,
  });
}

writeTable(
  'regions/generated/regions.table.json',
  read('regions.csv').map((row) => ({
    provider: providers[row.provider as keyof typeof providers],
    region: row.region,
    name: row.name,
    country: row.country,
    continent: row.continent,
    lat: Number(row.lat),
    lon: Number(row.lon),
    zones: Number(row.zones) || null,
    carbon: row.carbon_gco2_kwh ? Number(row.carbon_gco2_kwh) : null,
    carbonFree: row.cfe_pct ? Number(row.cfe_pct) : null,
    residency: row.residency,
    source: row.source,
  })),
);
writeTable('regions/generated/latency.table.json', {
  nearest: read('latency_nearest.csv').map((row) => [
    providers[row.provider as keyof typeof providers],
    row.region,
    row.nearest_measured_azure_region,
    Number(row.km),
  ]),
  roundTrips: read('latency_rtt.csv').map((row) => [
    row.region_a,
    row.region_b,
    Number(row.rtt_ms_median),
    Number(row.km),
  ]),
});
writeTable(
  'availability/generated/slas.table.json',
  read('slas.csv').map((row) => ({
    provider: providers[row.provider as keyof typeof providers] ?? row.provider,
    service: row.service,
    types: row.terraform_types?.split(' ').filter(Boolean) ?? [],
    configuration: row.configuration,
    percent: row.monthly_uptime_percent ? Number(row.monthly_uptime_percent) : null,
    measuredOn: row.measured_on,
    scope: row.scope,
    document: row.document,
    asOf: row.as_of,
    source: row.source,
    sure: row.sure,
  })),
);

function writeTable(name: string, table: unknown): void {
  const path = join(import.meta.dirname, '../../engine/src', name);
  const text = Array.isArray(table)
    ? `[\n${table.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`
    : `${JSON.stringify(table)}\n`;
  writeFileSync(path, text);
  process.stderr.write(`${name}: ${Math.round(text.length / 1024)} kB\n`);
}
