import { ruleTable } from '../../testing/rule-table.ts';
import { terraform } from '../../testing/snippets.ts';
import { nodePoolRepairAndUpgrade } from './node-pool-repair-and-upgrade.ts';

ruleTable(nodePoolRepairAndUpgrade, {
  fails: {
    'left to the default': { terraform: terraform('aws_eks_node_group', 'cluster_name = "it"') },
    'switched off': {
      terraform: terraform(
        'google_container_node_pool',
        'cluster = "it"',
        'management {',
        'auto_repair = false',
        'auto_upgrade = true',
        '}',
      ),
    },
  },
  passes: {
    'left to the default': { terraform: terraform('google_container_node_pool', 'cluster = "it"') },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'google_container_node_pool',
        'management {',
        'auto_repair = var.unset',
        '}',
      ),
    },
  },
  notApplicable: {
    'no nodes': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
