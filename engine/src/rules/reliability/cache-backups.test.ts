import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { cacheBackups } from './cache-backups.ts';

ruleTable(cacheBackups, {
  fails: {
    'left to the default': {
      terraform: terraform('aws_elasticache_replication_group', 'replication_group_id = "it"'),
      cloudformation: cloudformation(
        'AWS::ElastiCache::ReplicationGroup',
        'CacheNodeType: cache.t4g.micro',
      ),
    },
  },
  passes: {
    'a day': {
      terraform: terraform('aws_elasticache_replication_group', 'snapshot_retention_limit = 1'),
      cloudformation: cloudformation(
        'AWS::ElastiCache::ReplicationGroup',
        'SnapshotRetentionLimit: 1',
      ),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'aws_elasticache_replication_group',
        'snapshot_retention_limit = var.unset',
      ),
    },
  },
  notApplicable: {
    'an engine without snapshots': {
      terraform: terraform('aws_elasticache_cluster', 'engine = "memcached"'),
    },
  },
});
