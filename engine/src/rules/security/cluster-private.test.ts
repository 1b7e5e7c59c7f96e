import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { clusterPrivate } from './cluster-private.ts';

ruleTable(clusterPrivate, {
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
    'a private endpoint': {
      terraform: terraform(
        'aws_eks_cluster',
        'vpc_config {',
        'subnet_ids = ["subnet-1"]',
        'endpoint_public_access = false',
        '}',
      ),
      cloudformation: cloudformation(
        'AWS::EKS::Cluster',
        'ResourcesVpcConfig: {SubnetIds: [subnet-1], EndpointPublicAccess: false}',
      ),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'aws_eks_cluster',
        'vpc_config {',
        'endpoint_public_access = var.unset',
        '}',
      ),
    },
  },
  notApplicable: {
    'not a cluster': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
