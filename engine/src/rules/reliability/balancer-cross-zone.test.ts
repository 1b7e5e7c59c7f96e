import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { balancerCrossZone } from './balancer-cross-zone.ts';

ruleTable(balancerCrossZone, {
  fails: {
    'left to the default': {
      terraform: terraform('aws_lb', 'load_balancer_type = "network"'),
      cloudformation: cloudformation('AWS::ElasticLoadBalancingV2::LoadBalancer', 'Type: network'),
    },
  },
  passes: {
    'switched on': {
      terraform: terraform(
        'aws_lb',
        'load_balancer_type = "network"',
        'enable_cross_zone_load_balancing = true',
      ),
    },
    'always so': { terraform: terraform('aws_lb', 'load_balancer_type = "application"') },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'aws_lb',
        'load_balancer_type = "network"',
        'enable_cross_zone_load_balancing = var.unset',
      ),
    },
  },
  notApplicable: {
    'not a balancer': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
