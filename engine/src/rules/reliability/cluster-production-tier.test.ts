import { ruleTable } from '../../testing/rule-table.ts';
import { terraform } from '../../testing/snippets.ts';
import { clusterProductionTier } from './cluster-production-tier.ts';

ruleTable(clusterProductionTier, {
  fails: {
    'left to the default': { terraform: terraform('azurerm_kubernetes_cluster', 'name = "it"') },
  },
  passes: {
    'with an agreement': {
      terraform: terraform('azurerm_kubernetes_cluster', 'sku_tier = "Standard"'),
    },
    'always so': { terraform: terraform('aws_eks_cluster', 'name = "it"') },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform('azurerm_kubernetes_cluster', 'sku_tier = var.unset'),
    },
  },
  notApplicable: {
    'not a cluster': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
