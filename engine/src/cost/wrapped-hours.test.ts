import { expect, test } from 'vitest';
import {
  aurora,
  documentDb,
  elastiCache,
  neptune,
  openSearch,
  rdsMysql,
  rdsPostgres,
} from '../prices/aws-wrapped-sizes.table.ts';
import { builtInPrices as prices } from '../prices/lookup.ts';
import { wrappedPrice } from './wrapped-hours.ts';

const rds = 'db_instance.database_instance_on_demand_single_az_';
const cluster = 'rds_cluster_instance.database_instance_on_demand_';

test.each([
  ['MySQL', rdsMysql, 'db.t4g.small', `${rds}db.t4g.small`],
  ['MySQL', rdsMysql, 'db.m5.large', `${rds}db.m5.large`],
  ['Aurora', aurora, 'db.t3.medium', `${cluster}db.t3.medium`],
  ['Aurora', aurora, 'db.r4.8xlarge', `${cluster}db.r4.8xlarge`],
  [
    'DocumentDB',
    documentDb,
    'db.r5.4xlarge',
    'docdb_cluster_instance.database_instance_on_demand_db.r5.4xlarge',
  ],
  ['Neptune', neptune, 'db.r6g.2xlarge', 'neptune.db.r6g.2xlarge.hour'],
  [
    'ElastiCache',
    elastiCache,
    'cache.m6g.12xlarge',
    'elasticache_cluster.elasticache_on_demand_cache.m6g.12xlarge',
  ],
  [
    'OpenSearch',
    openSearch,
    'c4.8xlarge.search',
    'opensearch_domain.dedicated_master_on_demand_c4.8xlarge.search',
  ],
])("%s's family price gives the listed price of %#: %s", (_, table, size, row) => {
  const listed = prices.service('aws', row, 'us-east-1')?.usd ?? Number.NaN;
  const derived = wrappedPrice(table, size, 'us-east-1', prices)?.usd ?? Number.NaN;
  expect(Math.abs(derived / listed - 1)).toBeLessThan(0.02);
});

test('a size, a region and a family that is not listed are said in the price', () => {
  const price = wrappedPrice(rdsPostgres, 'db.m7i.2xlarge', 'eu-west-1', prices);
  expect(price?.derived).toContain('EC2 m7i.large');
  expect(price?.derived).toContain('4 × the size large');
  expect(price?.derived).toContain('us-east-1');
});

test.each(['db.serverless', 'db.m6g.metal', 'large', '', 'db.nothing.large', '__proto__.large'])(
  'no price for %j',
  (size) => expect(wrappedPrice(rdsPostgres, size, 'us-east-1', prices)).toBeUndefined(),
);
