import type { UsageDefault } from './usage.table.ts';

const million = 1e6;

/** A month's use of Google Cloud's services by a small production workload. */
export const googleUsage: Readonly<Record<string, UsageDefault>> = {
  'google-nat-gb': { quantity: 100, unit: 'GB', text: '100 GB a month through each NAT gateway' },
  'google-balancer-gb': {
    quantity: 100,
    unit: 'GB',
    text: '100 GB a month through each forwarding rule',
  },
  'google-storage-gb': { quantity: 100, unit: 'GB', text: '100 GB stored in each bucket' },
  'google-storage-writes': {
    quantity: 100_000,
    unit: 'requests',
    text: '100,000 writes and listings a month',
  },
  'google-storage-reads': { quantity: million, unit: 'requests', text: '1,000,000 reads a month' },
  'google-snapshot-gb': {
    quantity: 50,
    unit: 'GB',
    text: '50 GB of changed blocks in the snapshot',
  },
  'google-image-gb': { quantity: 10, unit: 'GB', text: '10 GB for each image' },
  'google-sql-backup-gb': { quantity: 50, unit: 'GB', text: '50 GB of backups' },
  'google-run-requests': {
    quantity: million,
    unit: 'requests',
    text: 'a million requests a month to each service',
  },
  'google-run-duration-ms': { quantity: 200, unit: 'ms', text: '200 ms for each request' },
  'google-function-invocations': {
    quantity: million,
    unit: 'invocations',
    text: 'a million calls a month to each function',
  },
  'google-function-duration-ms': { quantity: 200, unit: 'ms', text: '200 ms for each call' },
  'google-pubsub-tb': {
    quantity: 0.05,
    unit: 'TiB',
    text: '50 GB of messages a month through each topic',
  },
  'google-registry-gb': {
    quantity: 10,
    unit: 'GB',
    text: '10 GB of images in each repository',
  },
  'google-bigquery-gb': { quantity: 100, unit: 'GB', text: '100 GB stored in each table' },
  'google-bigquery-queries-tb': {
    quantity: 1,
    unit: 'TB',
    text: '1 TB of data read by queries a month',
  },
  'google-log-gb': { quantity: 50, unit: 'GB', text: '50 GB of log entries a month' },
  'google-key-operations': {
    quantity: 100_000,
    unit: 'operations',
    text: '100,000 operations a month with each key',
  },
  'google-secret-reads': {
    quantity: 100_000,
    unit: 'requests',
    text: '100,000 reads a month of each secret',
  },
};
