import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { balancerAccessLogs } from './balancer-access-logs.ts';

ruleTable(balancerAccessLogs, {
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
    written: {
      terraform: terraform('aws_lb', 'access_logs {', 'bucket = "logs"', 'enabled = true', '}'),
      cloudformation: cloudformation(
        'AWS::ElasticLoadBalancingV2::LoadBalancer',
        'LoadBalancerAttributes: [{Key: access_logs.s3.enabled, Value: "true"}]',
      ),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'aws_lb',
        'access_logs {',
        'bucket = "logs"',
        'enabled = var.unset',
        '}',
      ),
    },
  },
  notApplicable: {
    'not a balancer': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
