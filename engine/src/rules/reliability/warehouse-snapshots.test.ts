import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { warehouseSnapshots } from './warehouse-snapshots.ts';

ruleTable(warehouseSnapshots, {
  fails: {
    'switched off': {
      terraform: terraform('aws_redshift_cluster', 'automated_snapshot_retention_period = 0'),
      line: 2,
    },
    'switched off elsewhere': {
      cloudformation: cloudformation(
        'AWS::Redshift::Cluster',
        'AutomatedSnapshotRetentionPeriod: 0',
      ),
    },
  },
  passes: {
    'left to the default': {
      terraform: terraform('aws_redshift_cluster', 'cluster_identifier = "it"'),
      cloudformation: cloudformation('AWS::Redshift::Cluster', 'NodeType: ra3.large'),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'aws_redshift_cluster',
        'automated_snapshot_retention_period = var.unset',
      ),
    },
  },
  notApplicable: {
    'not a warehouse': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
