import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { balancerDeletionProtection } from './balancer-deletion-protection.ts';

ruleTable(balancerDeletionProtection, {
  fails: {
    'left to the default': {
      terraform: terraform('aws_lb', 'name = "it"'),
      cloudformation: cloudformation(
        'AWS::ElasticLoadBalancingV2::LoadBalancer',
        'Type: application',
      ),
    },
  },
  passes: {
    'switched on': {
      terraform: terraform('aws_lb', 'enable_deletion_protection = true'),
      cloudformation: cloudformation(
        'AWS::ElasticLoadBalancingV2::LoadBalancer',
        'LoadBalancerAttributes: [{Key: deletion_protection.enabled, Value: "true"}]',
      ),
    },
  },
  unknown: {
    'nobody sets it': { terraform: terraform('aws_lb', 'enable_deletion_protection = var.unset') },
  },
  notApplicable: {
    'not a balancer': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
