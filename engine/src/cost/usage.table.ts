import { awsDataUsage } from './aws-data-usage.table.ts';
import { azureUsage } from './azure-usage.table.ts';
import { googleUsage } from './google-usage.table.ts';

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
  ...azureUsage,
  ...googleUsage,
  'aws-nat-gb': { quantity: 100, unit: 'GB', text: '100 GB a month through each NAT gateway' },
  'aws-lb-capacity-units': {
    quantity: 1,
    unit: 'LCU',
    text: 'one capacity unit on average (a few dozen new connections or 1 GB an hour)',
  },
  'aws-lambda-requests': {
    quantity: 1_000_000,
    unit: 'requests',
    text: 'a million requests a month to each function',
  },
  'aws-lambda-duration-ms': {
    quantity: 200,
    unit: 'ms',
    text: '200 ms for each request',
  },
  'aws-ecr-gb': {
    quantity: 10,
    unit: 'GB',
    text: '10 GB of images in each repository',
  },
  'aws-endpoint-gb': {
    quantity: 100,
    unit: 'GB',
    text: '100 GB a month through each endpoint',
  },
  'aws-transit-gb': {
    quantity: 100,
    unit: 'GB',
    text: '100 GB a month through each attachment',
  },
  'aws-client-vpn-hours': {
    quantity: 1600,
    unit: 'hour',
    text: 'ten people connected for 160 hours a month',
  },
  'aws-elb-gb': {
    quantity: 100,
    unit: 'GB',
    text: '100 GB a month through each balancer',
  },
  'aws-cloudfront-gb': {
    quantity: 100,
    unit: 'GB',
    text: '100 GB a month to viewers, at the price for North America and Europe',
  },
  'aws-cloudfront-requests': {
    quantity: 1_000_000,
    unit: 'requests',
    text: 'a million requests a month',
  },
  'aws-route53-queries': {
    quantity: 1_000_000,
    unit: 'queries',
    text: 'a million queries a month to each zone',
  },
  'aws-waf-requests': {
    quantity: 1_000_000,
    unit: 'requests',
    text: 'a million requests a month',
  },
  'aws-firewall-gb': {
    quantity: 100,
    unit: 'GB',
    text: '100 GB a month through each firewall',
  },
  'aws-api-requests': {
    quantity: 1_000_000,
    unit: 'requests',
    text: 'a million requests a month to each API',
  },
  'aws-cognito-users': {
    quantity: 5000,
    unit: 'MAU',
    text: '5,000 active users a month',
  },
};
