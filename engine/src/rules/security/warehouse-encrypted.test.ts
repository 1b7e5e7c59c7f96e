import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { warehouseEncrypted } from './warehouse-encrypted.ts';

ruleTable(warehouseEncrypted, {
  fails: {
    'switched off': {
      terraform: terraform(
        'aws_redshift_cluster',
        'cluster_identifier = "it"',
        'encrypted = false',
      ),
      line: 3,
    },
    'switched off elsewhere': {
      cloudformation: cloudformation('AWS::Redshift::Cluster', 'Encrypted: false'),
    },
  },
  passes: {
    'switched on': {
      terraform: terraform('aws_redshift_cluster', 'encrypted = true'),
      cloudformation: cloudformation('AWS::Redshift::Cluster', 'Encrypted: true'),
    },
  },
  unknown: {
    'nobody sets it': { terraform: terraform('aws_redshift_cluster', 'encrypted = var.unset') },
  },
  notApplicable: {
    'no warehouse': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
