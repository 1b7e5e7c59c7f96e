import { listenerTls } from '../readings/listeners.ts';
import { tlsPolicyOf } from '../readings/tls.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_listener';
const api =
  'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateListener.html';

export const loadBalancerListener = service({
  id: 'aws-load-balancer-listener',
  name: 'load balancer listener',
  provider: 'aws',
  kind: 'load-balancer.listener',
  icon: 'aws/elb-listener',
  formats: {
    terraform: {
      type: ['aws_lb_listener', 'aws_alb_listener'],
      facets: {
        tlsRequired: listenerTls({
          protocol: 'protocol',
          port: 'port',
          actions: 'default_action[]',
          type: 'type',
          redirect: 'redirect.protocol',
        }),
        minTlsVersion: tlsPolicyOf('ssl_policy', 'protocol'),
      },
      links: {
        memberOf: 'load_balancer_arn',
        forwardsTo:
          'default_action[].target_group_arn+default_action[].forward+@aws_lb_listener_rule.action[].target_group_arn+@aws_lb_listener_rule.action[].forward+@aws_alb_listener_rule.action[].target_group_arn',
      },
      attachments: {
        aws_lb_listener_rule: 'listener_arn',
        aws_alb_listener_rule: 'listener_arn',
        aws_lb_listener_certificate: 'listener_arn',
      },
    },
    cloudformation: {
      type: 'AWS::ElasticLoadBalancingV2::Listener',
      facets: {
        tlsRequired: listenerTls({
          protocol: 'Protocol',
          port: 'Port',
          actions: 'DefaultActions[]',
          type: 'Type',
          redirect: 'RedirectConfig.Protocol',
        }),
        minTlsVersion: tlsPolicyOf('SslPolicy', 'Protocol'),
      },
      links: {
        memberOf: 'LoadBalancerArn',
        forwardsTo:
          'DefaultActions[].TargetGroupArn+DefaultActions[].ForwardConfig+@AWS::ElasticLoadBalancingV2::ListenerRule.Actions[].TargetGroupArn+@AWS::ElasticLoadBalancingV2::ListenerRule.Actions[].ForwardConfig',
      },
      attachments: {
        'AWS::ElasticLoadBalancingV2::ListenerRule': 'ListenerArn',
        'AWS::ElasticLoadBalancingV2::ListenerCertificate': 'ListenerArn',
      },
    },
  },
  defaults: {
    tlsRequired: { terraform: false, page },
    minTlsVersion: { value: 1.0, page: api },
  },
  prices: 'free',
});
