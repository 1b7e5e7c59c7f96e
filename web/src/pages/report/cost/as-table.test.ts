import type { EstimatedCost } from '@stackstage/contracts';
import { expect, it } from 'vitest';
import { asTable } from './as-table.ts';
import { byResource } from './by-resource.ts';

const line = (resource: string, monthly_usd: number) => ({
  resource,
  component: 'Hours',
  quantity: 730,
  unit: 'hour',
  unit_price_usd: 0.1,
  monthly_usd,
  usage_based: false,
  price_as_of: '2026-10-31',
  price_source: 'list',
});
const cost = (...lines: EstimatedCost['lines']) => ({ lines }) as unknown as EstimatedCost;

it('puts the dearest resource first', () => {
  const parts = byResource([line('a', 1), line('b', 5), line('a', 2)]);
  expect(parts.map(({ resource, monthlyUsd }) => [resource, monthlyUsd])).toEqual([
    ['b', 5],
    ['a', 3],
  ]);
});

it('defuses what a spreadsheet would run, and keeps one row a line', () => {
  const [, row] = asTable(cost(line('=cmd\tx\ny', 1))).split('\n');
  expect(row?.split('\t')[0]).toBe("'=cmd x y");
});
