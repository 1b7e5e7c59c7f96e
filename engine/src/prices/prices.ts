/** A price of a provider's list with where and when it is from. */
export interface UnitPrice {
  /** USD for one unit. */
  readonly usd: number;
  /** ISO date of the figure. */
  readonly asOf: string;
  /** Key or address of the source, as in docs/prices.md. */
  readonly source: string;
  /** How the figure for this region was got when it isn't the list's own: `1.12 × us-east-1`. */
  readonly derived?: string;
}

/** A step of a tiered price: it holds from `from` units a month on. */
export interface PriceTier extends UnitPrice {
  readonly from: number;
}

/** The price tables, as the cost stage asks them. */
export interface Prices {
  /** On-demand Linux price of a machine size for one hour; undefined when the table has none. */
  readonly compute: (
    provider: PricedProvider,
    size: string,
    region: string,
  ) => UnitPrice | undefined;
  /** Unit price of a managed service's dimension (first tier); undefined when the table has none. */
  readonly service: (
    provider: PricedProvider,
    dimension: string,
    region: string,
  ) => UnitPrice | undefined;
  /** All tiers of a dimension, lowest first; empty when the table has none. */
  readonly tiers: (
    provider: PricedProvider,
    dimension: string,
    region: string,
  ) => readonly PriceTier[];
}

export type PricedProvider = 'aws' | 'azure' | 'google';
