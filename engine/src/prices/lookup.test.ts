import { describe, expect, test } from 'vitest';
import { cheaperArmSize } from './arm-equivalent.ts';
import { builtInPrices, machineSize, machineSizes } from './lookup.ts';

const { compute, service, tiers } = builtInPrices;

describe('prices', () => {
  test('of machines carry their date and source', () => {
    const price = compute('aws', 'm5.xlarge', 'eu-west-1');
    expect(price?.usd).toBeCloseTo(0.214, 3);
    expect(price?.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(price?.source).not.toBe('');
  });

  test('that nobody lists are undefined, never zero', () => {
    expect(compute('aws', 'm5.xlarge', 'nowhere-1')).toBeUndefined();
    expect(compute('aws', '__proto__', 'us-east-1')).toBeUndefined();
    expect(service('aws', 'constructor', 'us-east-1')).toBeUndefined();
    expect(tiers('aws', 'no.such.dimension', 'us-east-1')).toEqual([]);
  });

  test('of a region are the list’s own where it has them, else derived and marked', () => {
    const own = service('aws', 'nat.hour', 'af-south-1');
    expect(own).toMatchObject({ usd: 0.057 });
    expect(own?.derived).toBeUndefined();
    expect(service('aws', 'lb.application_load_balancer', 'eu-west-1')?.derived).toContain(
      'us-east-1',
    );
  });

  test('cover every machine size with a price somewhere', () => {
    for (const provider of ['aws', 'azure', 'google'] as const) {
      const sizes = machineSizes(provider);
      expect(sizes.length).toBeGreaterThan(300);
      expect(sizes.every(({ vcpu, memoryGib }) => vcpu > 0 && memoryGib >= 0)).toBe(true);
    }
    expect(machineSize('aws', 'm6g.large')).toMatchObject({
      vcpu: 2,
      memoryGib: 8,
      architecture: 'arm64',
    });
  });

  test('know a cheaper arm64 size with the same cores and memory, databases and caches too', () => {
    const found = cheaperArmSize('aws', 'm5.xlarge', 'eu-west-1');
    expect(found && machineSize('aws', found)).toMatchObject({
      vcpu: 4,
      memoryGib: 16,
      architecture: 'arm64',
    });
    expect(cheaperArmSize('aws', 'db.m5.large', 'eu-west-1')).toMatch(/^db\./);
    expect(cheaperArmSize('aws', 'm6g.large', 'eu-west-1')).toBeUndefined();
  });
});
