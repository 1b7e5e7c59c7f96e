import { ruleTable } from '../../testing/rule-table.ts';
import { terraform } from '../../testing/snippets.ts';
import { clusterNetworkPolicy } from './cluster-network-policy.ts';

ruleTable(clusterNetworkPolicy, {
  fails: {
    'left to the default': { terraform: terraform('google_container_cluster', 'name = "it"') },
    'left to the default on another cloud': {
      terraform: terraform('azurerm_kubernetes_cluster', 'name = "it"'),
    },
  },
  passes: {
    'switched on': {
      terraform: terraform('google_container_cluster', 'network_policy {', 'enabled = true', '}'),
    },
    'switched on on another cloud': {
      terraform: terraform(
        'azurerm_kubernetes_cluster',
        'network_profile {',
        'network_plugin = "azure"',
        'network_policy = "calico"',
        '}',
      ),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'azurerm_kubernetes_cluster',
        'role_based_access_control_enabled = var.unset',
        'network_profile {',
        'network_policy = "calico"',
        '}',
      ),
    },
  },
  notApplicable: {
    'not a cluster': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
