import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { cacheFailover } from './cache-failover.ts';

ruleTable(cacheFailover, {
  fails: {
    neither: {
      terraform: terraform(
        'aws_elasticache_replication_group',
        'replication_group_id = "it"',
        'automatic_failover_enabled = false',
      ),
      line: 3,
    },
    'one zone': {
      cloudformation: cloudformation(
        'AWS::ElastiCache::ReplicationGroup',
        'AutomaticFailoverEnabled: true',
      ),
    },
  },
  passes: {
    both: {
      terraform: terraform(
        'aws_elasticache_replication_group',
        'automatic_failover_enabled = true',
        'multi_az_enabled = true',
      ),
      cloudformation: cloudformation(
        'AWS::ElastiCache::ReplicationGroup',
        'AutomaticFailoverEnabled: true, MultiAZEnabled: true',
      ),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'aws_elasticache_replication_group',
        'automatic_failover_enabled = var.unset',
        'multi_az_enabled = true',
      ),
    },
  },
  notApplicable: {
    'not a cache': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
