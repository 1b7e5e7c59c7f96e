import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { balancerTlsVersion } from './balancer-tls-version.ts';

ruleTable(balancerTlsVersion, {
  fails: {
    'an old policy': {
      terraform: terraform(
        'aws_lb_listener',
        'protocol = "HTTPS"',
        'ssl_policy = "ELBSecurityPolicy-2016-08"',
      ),
      cloudformation: cloudformation(
        'AWS::ElasticLoadBalancingV2::Listener',
        'Port: 443, Protocol: HTTPS, SslPolicy: ELBSecurityPolicy-2016-08',
      ),
    },
  },
  passes: {
    'a new policy': {
      terraform: terraform(
        'aws_lb_listener',
        'protocol = "HTTPS"',
        'ssl_policy = "ELBSecurityPolicy-TLS13-1-2-2021-06"',
      ),
      cloudformation: cloudformation(
        'AWS::ElasticLoadBalancingV2::Listener',
        'Port: 443, Protocol: HTTPS, SslPolicy: ELBSecurityPolicy-TLS13-1-2-2021-06',
      ),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform('aws_lb_listener', 'protocol = "HTTPS"', 'ssl_policy = var.unset'),
    },
  },
  notApplicable: {
    'without TLS': { terraform: terraform('aws_lb_listener', 'protocol = "HTTP"', 'port = 80') },
  },
});
