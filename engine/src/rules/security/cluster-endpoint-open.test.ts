import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { clusterEndpointOpen } from './cluster-endpoint-open.ts';

ruleTable(clusterEndpointOpen, {
  fails: {
    'left to the default': {
      terraform: terraform('aws_eks_cluster', 'name = "it"'),
      cloudformation: cloudformation(
        'AWS::EKS::Cluster',
        'Name: it, ResourcesVpcConfig: {SubnetIds: [subnet-1]}',
      ),
    },
  },
  passes: {
    'named addresses': {
      terraform: terraform(
        'aws_eks_cluster',
        'vpc_config {',
        'subnet_ids = ["subnet-1"]',
        'public_access_cidrs = ["203.0.113.0/24"]',
        '}',
      ),
      cloudformation: cloudformation(
        'AWS::EKS::Cluster',
        'ResourcesVpcConfig: {SubnetIds: [subnet-1], PublicAccessCidrs: [203.0.113.0/24]}',
      ),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'aws_eks_cluster',
        'vpc_config {',
        'subnet_ids = ["subnet-1"]',
        'public_access_cidrs = var.unset',
        '}',
      ),
    },
  },
  notApplicable: {
    'not a cluster': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
