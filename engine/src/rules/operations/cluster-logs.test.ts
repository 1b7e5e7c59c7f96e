import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { clusterLogs } from './cluster-logs.ts';

ruleTable(clusterLogs, {
  fails: {
    'left to the default': {
      terraform: terraform('aws_eks_cluster', 'name = "it"'),
      cloudformation: cloudformation('AWS::EKS::Cluster', 'Name: it'),
    },
  },
  passes: {
    'all of them': {
      terraform: terraform(
        'aws_eks_cluster',
        'enabled_cluster_log_types = ["api", "audit", "authenticator", "controllerManager", "scheduler"]',
      ),
      cloudformation: cloudformation(
        'AWS::EKS::Cluster',
        'Logging: {ClusterLogging: {EnabledTypes: [{Type: api}, {Type: audit}, {Type: authenticator}, {Type: controllerManager}, {Type: scheduler}]}}',
      ),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform('aws_eks_cluster', 'enabled_cluster_log_types = var.unset'),
    },
  },
  notApplicable: {
    'not a cluster': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
