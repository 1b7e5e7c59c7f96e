import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { balancerInvalidHeaders } from './balancer-invalid-headers.ts';

ruleTable(balancerInvalidHeaders, {
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
    removed: {
      terraform: terraform('aws_lb', 'drop_invalid_header_fields = true'),
      cloudformation: cloudformation(
        'AWS::ElasticLoadBalancingV2::LoadBalancer',
        'LoadBalancerAttributes: [{Key: routing.http.drop_invalid_header_fields.enabled, Value: "true"}]',
      ),
    },
  },
  unknown: {
    'nobody sets it': { terraform: terraform('aws_lb', 'drop_invalid_header_fields = var.unset') },
  },
  notApplicable: {
    'a balancer of connections': {
      terraform: terraform('aws_lb', 'load_balancer_type = "network"'),
    },
  },
});
