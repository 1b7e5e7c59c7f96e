import { awsDataUsage } from './aws-data-usage.table.ts';

/** A month's use of something that files don't state: a modest production workload, editable by the user. */
export interface UsageDefault {
  readonly quantity: number;
  readonly unit: string;
  /** The assumption in words, said beside the line. */
  readonly text: string;
}

/** By usage id; why each figure: docs/usage-assumptions.md. */
export const usageDefaults: Readonly<Record<string, UsageDefault>> = {
  ...awsDataUsage,
  'aws-nat-gb': { quantity: 100, unit: 'GB', text: '100 GB a month through each NAT gateway' },
  'aws-lb-capacity-units': {
    quantity: 1,
    unit: 'LCU',
    text: 'one capacity unit on average (a few dozen new connections or 1 GB an hour)',
  },
  'aws-lambda-requests': {
    quantity: 1_000_000,
    unit: 'request',
    text: 'a million requests a month to each function',
  },
  'aws-lambda-duration-ms': {
    quantity: 200,
    unit: 'ms',
    text: '200 ms for each request',
  },
};
