import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { listenerTls } from './listener-tls.ts';

ruleTable(listenerTls, {
  fails: {
    'plain http': {
      terraform: terraform(
        'aws_lb_listener',
        'port = 80',
        'protocol = "HTTP"',
        'default_action {',
        'type = "forward"',
        '}',
      ),
      line: 3,
    },
    'plain http elsewhere': {
      cloudformation: cloudformation(
        'AWS::ElasticLoadBalancingV2::Listener',
        'Port: 80, Protocol: HTTP, DefaultActions: [{Type: forward}]',
      ),
    },
  },
  passes: {
    https: {
      terraform: terraform('aws_lb_listener', 'port = 443', 'protocol = "HTTPS"'),
      cloudformation: cloudformation(
        'AWS::ElasticLoadBalancingV2::Listener',
        'Port: 443, Protocol: HTTPS',
      ),
    },
    'sends to https': {
      terraform: terraform(
        'aws_lb_listener',
        'port = 80',
        'protocol = "HTTP"',
        'default_action {',
        'type = "redirect"',
        'redirect {',
        'protocol = "HTTPS"',
        'status_code = "HTTP_301"',
        '}',
        '}',
      ),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform('aws_lb_listener', 'port = 80', 'protocol = var.unset'),
    },
  },
  notApplicable: {
    'plain TCP carries what the program speaks': {
      terraform: terraform('aws_lb_listener', 'port = 5432', 'protocol = "TCP"'),
    },
  },
});
