import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { targetsHealthCheck } from './targets-health-check.ts';

ruleTable(targetsHealthCheck, {
  fails: {
    'switched off': {
      terraform: terraform('aws_lb_target_group', 'health_check {', 'enabled = false', '}'),
      line: 3,
    },
    'switched off elsewhere': {
      cloudformation: cloudformation(
        'AWS::ElasticLoadBalancingV2::TargetGroup',
        'HealthCheckEnabled: false',
      ),
    },
  },
  passes: {
    'left to the default': {
      terraform: terraform('aws_lb_target_group', 'port = 80'),
      cloudformation: cloudformation('AWS::ElasticLoadBalancingV2::TargetGroup', 'Port: 80'),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform('aws_lb_target_group', 'health_check {', 'enabled = var.unset', '}'),
    },
  },
  notApplicable: {
    'no targets': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
