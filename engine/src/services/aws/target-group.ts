import { equals } from '../reading.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb_target_group';

export const targetGroup = service({
  id: 'aws-target-group',
  name: 'target group',
  provider: 'aws',
  kind: 'load-balancer.targets',
  icon: 'aws/target-group',
  formats: {
    terraform: {
      type: ['aws_lb_target_group', 'aws_alb_target_group'],
      facets: {
        healthCheck: 'health_check.enabled',
        tlsRequired: equals('protocol', 'HTTPS', 'TLS'),
        tags: tags('tags'),
      },
      links: {
        inNetwork: 'vpc_id',
        forwardsTo:
          '@aws_lb_target_group_attachment.target_id+@aws_alb_target_group_attachment.target_id',
      },
      attachments: {
        aws_lb_target_group_attachment: 'target_group_arn',
        aws_alb_target_group_attachment: 'target_group_arn',
      },
    },
    cloudformation: {
      type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
      facets: {
        healthCheck: 'HealthCheckEnabled',
        tlsRequired: equals('Protocol', 'HTTPS', 'TLS'),
        tags: tags('Tags'),
      },
      links: { inNetwork: 'VpcId', forwardsTo: 'Targets[].Id' },
    },
  },
  defaults: { healthCheck: { value: true, page }, tags: { value: [], page } },
  prices: 'free',
});
