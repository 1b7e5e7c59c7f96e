import type { Estimate } from '../cost/estimate.ts';
import type { EstimatedCost } from './report.ts';

/** The estimate as readers get it; unit prices keep six significant digits, sums are in cents. */
export function costOf(estimate: Estimate): EstimatedCost {
  const lines = estimate.lines.map((line) => ({
    resource: line.resource,
    component: line.label,
    quantity: significant(line.quantity),
    unit: line.unit,
    unitPriceUsd: significant(line.unitPrice.usd),
    monthlyUsd: cents(line.monthlyUsd),
    usageBased: line.usageBased ?? false,
    ...(line.assumption && { assumption: line.assumption }),
    priceAsOf: line.unitPrice.asOf,
    priceSource: line.unitPrice.source,
    ...(line.unitPrice.derived && { derived: line.unitPrice.derived }),
  }));
  return {
    // The sum of the printed lines, so that a reader who adds them up gets the same.
    monthlyUsd: cents(lines.reduce((sum, { monthlyUsd }) => sum + monthlyUsd, 0)),
    currency: 'USD',
    asOf: estimate.asOf.newest,
    oldestAsOf: estimate.asOf.oldest,
    lines,
    notPriced: estimate.notPriced.map(({ resource, label, notPriced }) => ({
      resource,
      component: label,
      reason: notPriced,
    })),
    free: estimate.free,
    pricedResources: new Set(lines.map(({ resource }) => resource)).size,
  };
}

/** Rounded to cents. */
export function cents(usd: number): number {
  return Math.round(usd * 100) / 100;
}

function significant(value: number): number {
  return Number(value.toPrecision(6));
}
