import { expect, test } from 'vitest';
import { throughTiers } from './per-use.ts';

const price = { asOf: '2026-01-01', source: 'test' };
const tiers = [
  { ...price, from: 0, usd: 1 },
  { ...price, from: 10, usd: 0.5 },
  { ...price, from: 100, usd: 0.1 },
];

test('each part of a quantity is charged at its tier', () => {
  expect(throughTiers(0, tiers)).toBe(0);
  expect(throughTiers(10, tiers)).toBe(10);
  expect(throughTiers(50, tiers)).toBe(10 + 20);
  expect(throughTiers(200, tiers)).toBe(10 + 45 + 10);
});

test('of several levels under one name the lowest is taken, as the table puts it first', () => {
  expect(
    throughTiers(2, [
      { ...price, from: 0, usd: 1 },
      { ...price, from: 0, usd: 3 },
    ]),
  ).toBe(2);
});
