import { describe, expect, test } from 'vitest';
import { rankArchitecture } from '../analyze.ts';
import { architectureFromSnapshot, snapshotOf } from '../graph/snapshot.ts';
import { architectureFrom } from '../testing/architecture.ts';

const architecture = architectureFrom(
  'terraform',
  `
provider "aws" { region = "eu-west-1" }
resource "aws_instance" "app" {
  instance_type = "m5.xlarge"
  root_block_device { volume_size = 50 }
}
resource "aws_nat_gateway" "out" { subnet_id = "subnet-1" }
`,
);
const inGermany = [{ country: 'DE', share: 1 }];

describe('regions', () => {
  const ranked = rankArchitecture(architecture, { audience: inGermany });
  const find = (region: string) => ranked.find((one) => one.region === region);

  test('are all of the provider, with the present one among them', () => {
    expect(ranked.length).toBeGreaterThan(30);
    expect(ranked.filter(({ current }) => current).map(({ region }) => region)).toEqual([
      'eu-west-1',
    ]);
    expect(new Set(ranked.map(({ provider }) => provider))).toEqual(new Set(['aws']));
  });

  test('near ones have short round trips', () => {
    expect(find('eu-central-1')?.roundTripMs).toBeLessThan(20);
    expect(find('ap-southeast-2')?.roundTripMs).toBeGreaterThan(200);
    expect(ranked[0]?.roundTripMs).toBeLessThan(60);
  });

  test('one that lacks a price for a part comes after those that have all, and says so', () => {
    const partial = ranked.findIndex(({ missing }) => missing.length > 0);
    const whole = ranked.findLastIndex(({ missing }) => missing.length === 0);
    if (partial >= 0) expect(partial).toBeGreaterThan(whole);
    for (const { missing, reasons } of ranked)
      if (missing.length > 0) expect(reasons.join()).toContain('no price there');
  });

  test('weights and residency are followed', () => {
    const cheapest = rankArchitecture(architecture, {
      audience: inGermany,
      weights: { cost: 1, latency: 0, carbon: 0 },
    });
    const costs = cheapest
      .filter(({ missing }) => missing.length === 0)
      .map(({ monthlyUsd }) => monthlyUsd);
    expect(costs[0]).toBe(Math.min(...costs));
    const german = rankArchitecture(architecture, { audience: inGermany, residency: 'DE' });
    expect(german.map(({ country }) => country)).toEqual(german.map(() => 'DE'));
  });

  test('a snapshot ranks as the architecture does', () => {
    const kept = architectureFromSnapshot(JSON.parse(JSON.stringify(snapshotOf(architecture))));
    expect(rankArchitecture(kept, { audience: inGermany })).toEqual(ranked);
  });
});
