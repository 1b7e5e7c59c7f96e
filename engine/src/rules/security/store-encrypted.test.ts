import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { storeEncrypted } from './store-encrypted.ts';

ruleTable(storeEncrypted, {
  fails: {
    'left to the default': {
      terraform: terraform('aws_docdb_cluster', 'cluster_identifier = "it"'),
      cloudformation: cloudformation('AWS::DocDB::DBCluster', 'MasterUsername: it'),
    },
    'a cache': {
      terraform: terraform(
        'aws_elasticache_replication_group',
        'replication_group_id = "it"',
        'at_rest_encryption_enabled = false',
      ),
      line: 3,
    },
  },
  passes: {
    'switched on': {
      terraform: terraform('aws_docdb_cluster', 'storage_encrypted = true'),
      cloudformation: cloudformation('AWS::DocDB::DBCluster', 'StorageEncrypted: true'),
    },
    'always so': { terraform: terraform('aws_dynamodb_table', 'name = "it"') },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform('aws_docdb_cluster', 'storage_encrypted = var.unset'),
    },
  },
  notApplicable: {
    'a relational database': { terraform: terraform('aws_db_instance', 'engine = "mysql"') },
  },
});
