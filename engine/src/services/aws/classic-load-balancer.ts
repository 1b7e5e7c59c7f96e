import { perHour } from '../../cost/per-hour.ts';
import { perUse } from '../../cost/per-use.ts';
import { when } from '../../graph/fact.ts';
import type { Value } from '../../source/value.ts';
import { asText } from '../plain.ts';
import { every, negated, notEquals, present } from '../reading.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page = 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/elb';
const cloudFormation =
  'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-elasticloadbalancing-loadbalancer.html';

/** Protocols that clients can't speak in plain text. */
const isEncrypted = (value: Value) => {
  const text = asText(value);
  return text && when(text, (word) => ['https', 'ssl'].includes(word.toLowerCase()));
};

export const classicLoadBalancer = service({
  id: 'aws-classic-load-balancer',
  name: 'Classic Load Balancer',
  provider: 'aws',
  kind: 'load-balancer.network',
  icon: 'aws/clb',
  formats: {
    terraform: {
      type: 'aws_elb',
      facets: {
        publicEndpoint: negated('internal'),
        accessLogs: 'access_logs.enabled',
        crossZoneBalancing: 'cross_zone_load_balancing',
        tlsRequired: every('listener[].lb_protocol', isEncrypted),
        healthCheck: present('health_check'),
        tags: tags('tags'),
      },
      links: {
        placedIn: 'subnets',
        guardedBy: 'security_groups',
        forwardsTo: 'instances+@aws_elb_attachment.instance',
        logsTo: 'access_logs.bucket',
      },
      attachments: { aws_elb_attachment: 'elb', aws_load_balancer_policy: 'load_balancer_name' },
    },
    cloudformation: {
      type: 'AWS::ElasticLoadBalancing::LoadBalancer',
      facets: {
        publicEndpoint: notEquals('Scheme', 'internal'),
        accessLogs: 'AccessLoggingPolicy.Enabled',
        crossZoneBalancing: 'CrossZone',
        tlsRequired: every('Listeners[].Protocol', isEncrypted),
        healthCheck: present('HealthCheck'),
        tags: tags('Tags'),
      },
      links: {
        placedIn: 'Subnets',
        guardedBy: 'SecurityGroups',
        forwardsTo: 'Instances',
        logsTo: 'AccessLoggingPolicy.S3BucketName',
      },
    },
  },
  defaults: {
    publicEndpoint: { value: true, page },
    accessLogs: { value: false, page },
    crossZoneBalancing: { terraform: true, cloudformation: false, page: cloudFormation },
    healthCheck: { value: true, page },
    tags: { value: [], page },
  },
  sla: 'aws-elastic-load-balancing',
  prices: [
    perHour({ provider: 'aws', dimension: 'elb.classic_load_balancer', label: 'Balancer hours' }),
    perUse({
      provider: 'aws',
      dimension: 'elb.data_processed',
      label: 'Traffic processed',
      usage: 'aws-elb-gb',
    }),
  ],
});
