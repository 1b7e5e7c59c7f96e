import type { Resource } from '../graph/architecture.ts';
import type { Graph } from '../graph/graph.ts';
import type { Prices, UnitPrice } from '../prices/prices.ts';

/** Hours in the month that all estimates use; the providers' calculators use the same. */
export const HOURS_PER_MONTH = 730;

/** What a price dimension may look at. */
export interface PricedResource extends Resource {
  readonly graph: Graph;
  /** Monthly usage that the user or the project's table states: `usage('aws-s3-storage', 100)` in the dimension's unit. */
  readonly usage: (id: string) => UsageQuantity;
}

/** How much is used a month, and where the number is from. */
export interface UsageQuantity {
  readonly quantity: number;
  readonly unit: string;
  /** False when the project's own default was taken: the line then names it as an assumption. */
  readonly stated: boolean;
  readonly text: string;
}

/** One line of the estimate; `monthlyUsd` is not rounded. */
export interface PricedLine {
  readonly label: string;
  readonly quantity: number;
  readonly unit: string;
  readonly unitPrice: UnitPrice;
  readonly monthlyUsd: number;
  /** Whether the quantity is usage (requests, traffic) rather than capacity. */
  readonly usageBased?: boolean;
  /** What was assumed to get the quantity, in words; absent or empty when nothing was. */
  readonly assumption?: string;
}

/** Why something of the resource has no price here. */
export interface NotPriced {
  readonly label: string;
  readonly notPriced: string;
}

/** One dimension of a service's bill: its lines (none: it doesn't apply), or why it can't be priced. */
export type PriceDimension = (
  resource: PricedResource,
  prices: Prices,
) => PricedLine | NotPriced | readonly (PricedLine | NotPriced)[];
