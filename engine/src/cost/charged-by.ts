import type { PriceDimension } from './dimension.ts';

/** Says what a service is charged by when the price tables don't have it: it is listed, never zero. */
export function chargedBy(what: string): PriceDimension {
  return () => ({
    label: 'Use',
    notPriced: `charged by ${what}, of which the price tables have no figure`,
  });
}
