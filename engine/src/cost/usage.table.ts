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
};
