import { describe } from 'vitest';
import { facetTable, notApplicable, unknown } from '../../testing/facet-table.ts';

describe('caches', () => {
  facetTable({
    'a group of shards': {
      terraform:
        'resource "aws_elasticache_replication_group" "r" {\n  node_type = "cache.m6g.12xlarge"\n  num_node_groups = 2\n  replicas_per_node_group = 1\n  automatic_failover_enabled = true\n  multi_az_enabled = true\n}',
      cloudformation:
        'Resources: {R: {Type: "AWS::ElastiCache::ReplicationGroup", Properties: {CacheNodeType: cache.m6g.12xlarge, NumNodeGroups: 2, ReplicasPerNodeGroup: 1, AutomaticFailoverEnabled: true, MultiAZEnabled: true}}}',
      on: { terraform: 'aws_elasticache_replication_group.r', cloudformation: 'R' },
      facets: { instances: 4, multiZone: true, automaticFailover: true, encryptedAtRest: false },
      monthlyUsd: 4 * 730 * 24 * 0.149,
    },
    'Valkey is encrypted and costs less': {
      terraform:
        'resource "aws_elasticache_replication_group" "r" {\n  engine = "valkey"\n  node_type = "cache.t4g.small"\n  num_cache_clusters = 2\n}',
      on: { terraform: 'aws_elasticache_replication_group.r' },
      facets: { encryptedAtRest: true, tlsRequired: true, instances: 2 },
      monthlyUsd: 2 * 730 * 0.25 * 0.129 * 0.8,
    },
    'how many is not stated': {
      terraform:
        'resource "aws_elasticache_replication_group" "r" {\n  node_type = "cache.t4g.small"\n}',
      on: { terraform: 'aws_elasticache_replication_group.r' },
      facets: { instances: unknown },
    },
    'a Memcached has no backups': {
      terraform:
        'resource "aws_elasticache_cluster" "m" {\n  engine = "memcached"\n  node_type = "cache.t3.micro"\n  num_cache_nodes = 2\n}',
      cloudformation:
        'Resources: {M: {Type: "AWS::ElastiCache::CacheCluster", Properties: {Engine: memcached, CacheNodeType: cache.t3.micro, NumCacheNodes: 2}}}',
      on: { terraform: 'aws_elasticache_cluster.m', cloudformation: 'M' },
      facets: {
        automaticBackups: notApplicable,
        backupRetentionDays: notApplicable,
        multiZone: false,
      },
      monthlyUsd: 2 * 730 * 0.017,
    },
    'a Redis does': {
      terraform:
        'resource "aws_elasticache_cluster" "m" {\n  engine = "redis"\n  node_type = "cache.m4.large"\n}',
      on: { terraform: 'aws_elasticache_cluster.m' },
      facets: { automaticBackups: false, previousGeneration: true },
      monthlyUsd: 730 * 0.156,
    },
    MemoryDB: {
      terraform:
        'resource "aws_memorydb_cluster" "m" {\n  acl_name = "open-access"\n  node_type = "db.r6g.large"\n  num_shards = 2\n}',
      on: { terraform: 'aws_memorydb_cluster.m' },
      facets: { instances: 4, multiZone: true, tlsRequired: true, authenticationRequired: false },
    },
    'a serverless cache': {
      terraform:
        'resource "aws_elasticache_serverless_cache" "s" {\n  engine = "valkey"\n  name = "s"\n}',
      on: { terraform: 'aws_elasticache_serverless_cache.s' },
      facets: {
        encryptedAtRest: true,
        tlsRequired: true,
        multiZone: true,
        capacityMode: 'serverless',
      },
    },
  });
});
