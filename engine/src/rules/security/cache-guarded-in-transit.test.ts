import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { cacheGuardedInTransit } from './cache-guarded-in-transit.ts';

ruleTable(cacheGuardedInTransit, {
  fails: {
    'in plain text': {
      terraform: terraform(
        'aws_elasticache_replication_group',
        'replication_group_id = "it"',
        'transit_encryption_enabled = false',
      ),
      line: 3,
    },
    'in plain text elsewhere': {
      cloudformation: cloudformation(
        'AWS::ElastiCache::ReplicationGroup',
        'TransitEncryptionEnabled: false',
      ),
    },
    'without a password': {
      terraform: terraform(
        'aws_elasticache_replication_group',
        'transit_encryption_enabled = true',
      ),
    },
  },
  passes: {
    'with both': {
      terraform: terraform(
        'aws_elasticache_replication_group',
        'transit_encryption_enabled = true',
        'auth_token = "0123456789abcdef"',
      ),
      cloudformation: cloudformation(
        'AWS::ElastiCache::ReplicationGroup',
        'TransitEncryptionEnabled: true, AuthToken: "0123456789abcdef"',
      ),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'aws_elasticache_replication_group',
        'transit_encryption_enabled = var.unset',
        'auth_token = "0123456789abcdef"',
      ),
    },
  },
  notApplicable: {
    'not a cache': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
