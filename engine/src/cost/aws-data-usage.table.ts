import type { UsageDefault } from './usage.table.ts';

const thousand = 1e3;
const million = 1e6;

/** A month's use of AWS's data, messaging and observability services by a small production workload. */
export const awsDataUsage: Readonly<Record<string, UsageDefault>> = {
  'aws-s3-storage-gb': { quantity: 100, unit: 'GB', text: '100 GB stored in each bucket' },
  'aws-s3-writes': {
    quantity: 100 * thousand,
    unit: 'requests',
    text: '100,000 writes and listings a month',
  },
  'aws-s3-reads': { quantity: million, unit: 'requests', text: '1,000,000 reads a month' },
  'aws-ebs-snapshot-gb': {
    quantity: 50,
    unit: 'GB',
    text: '50 GB of changed blocks in the snapshot',
  },
  'aws-efs-gb': { quantity: 50, unit: 'GB', text: '50 GB stored in the file system' },
  'aws-fsx-backup-gb': { quantity: 50, unit: 'GB', text: '50 GB of backups' },
  'aws-aurora-storage-gb': { quantity: 100, unit: 'GB', text: '100 GB stored in the cluster' },
  'aws-aurora-io': {
    quantity: 50 * million,
    unit: 'I/O requests',
    text: '50 million I/O requests a month',
  },
  'aws-docdb-storage-gb': { quantity: 50, unit: 'GB', text: '50 GB stored in the cluster' },
  'aws-docdb-io': {
    quantity: 20 * million,
    unit: 'I/O requests',
    text: '20 million I/O requests a month',
  },
  'aws-neptune-storage-gb': { quantity: 50, unit: 'GB', text: '50 GB stored in the cluster' },
  'aws-neptune-io': {
    quantity: 20 * million,
    unit: 'I/O requests',
    text: '20 million I/O requests a month',
  },
  'aws-dynamodb-storage-gb': { quantity: 10, unit: 'GB', text: '10 GB stored in each table' },
  'aws-dynamodb-reads': {
    quantity: 10 * million,
    unit: 'read units',
    text: '10 million read units a month',
  },
  'aws-dynamodb-writes': {
    quantity: 5 * million,
    unit: 'write units',
    text: '5 million write units a month',
  },
  'aws-dynamodb-backup-gb': {
    quantity: 10,
    unit: 'GB',
    text: '10 GB kept for point in time recovery',
  },
  'aws-redshift-rpu-hours': {
    quantity: 60 * 8,
    unit: 'RPU-hours',
    text: '8 RPU for 60 hours a month',
  },
  'aws-athena-tb': { quantity: 1, unit: 'TB', text: '1 TB scanned by queries a month' },
  'aws-glue-dpu-hours': {
    quantity: 60,
    unit: 'DPU-hours',
    text: '60 DPU-hours a month: 2 DPUs for an hour a day',
  },
  'aws-glue-crawler-dpu-hours': {
    quantity: 10,
    unit: 'DPU-hours',
    text: '10 DPU-hours of crawling a month',
  },
  'aws-glue-requests': {
    quantity: 2 * million,
    unit: 'requests',
    text: '2 million catalogue requests a month',
  },
  'aws-sqs-requests': {
    quantity: 10 * million,
    unit: 'requests',
    text: '10 million requests a month to each queue',
  },
  'aws-sns-requests': {
    quantity: million,
    unit: 'requests',
    text: '1 million messages published a month',
  },
  'aws-kinesis-put-units': {
    quantity: 100 * million,
    unit: 'PUT units',
    text: '100 million PUT units of 25 kB a month',
  },
  'aws-kinesis-gb': { quantity: 100, unit: 'GB', text: '100 GB a month through the stream' },
  'aws-eventbridge-events': {
    quantity: million,
    unit: 'events',
    text: '1 million events of your own a month',
  },
  'aws-kms-requests': {
    quantity: 100 * thousand,
    unit: 'requests',
    text: '100,000 requests a month with each key',
  },
  'aws-secret-requests': {
    quantity: 50 * thousand,
    unit: 'requests',
    text: '50,000 reads of the secret a month',
  },
  'aws-log-gb': { quantity: 5, unit: 'GB', text: '5 GB of log lines a month in each group' },
  'aws-log-stored-gb': {
    quantity: 10,
    unit: 'GB',
    text: '10 GB of compressed log lines kept in each group',
  },
  'aws-trail-data-events': {
    quantity: 10 * million,
    unit: 'events',
    text: '10 million data events a month',
  },
  'aws-config-items': {
    quantity: 2 * thousand,
    unit: 'items',
    text: '2,000 configuration changes recorded a month',
  },
  'aws-config-evaluations': {
    quantity: 2 * thousand,
    unit: 'evaluations',
    text: '2,000 evaluations a month of each rule',
  },
  'aws-guardduty-gb': {
    quantity: 50,
    unit: 'GB',
    text: '50 GB of flow and DNS logs examined a month',
  },
  'aws-datasync-gb': { quantity: 100, unit: 'GB', text: '100 GB copied a month' },
  'aws-transfer-gb': { quantity: 50, unit: 'GB', text: '50 GB in and out each month' },
  'aws-ses-emails': { quantity: 50 * thousand, unit: 'emails', text: '50,000 mails a month' },
  'aws-codebuild-minutes': {
    quantity: thousand,
    unit: 'minutes',
    text: '1,000 build minutes a month',
  },
  'aws-codepipeline-minutes': {
    quantity: 500,
    unit: 'minutes',
    text: '500 minutes of actions a month',
  },
  'aws-mwaa-db-gb': { quantity: 5, unit: 'GB', text: '5 GB in the metadata database' },
};
