import type { PricedResource } from '../../cost/dimension.ts';
import { perHour } from '../../cost/per-hour.ts';
import { service } from '../service.ts';

/** It is charged for each address it answers at. */
function addresses({ properties: { entries } }: PricedResource): number | undefined {
  const list = entries.get('ip_address') ?? entries.get('IpAddresses');
  if (list?.kind === 'list') return list.items.length;
  return list?.kind === 'map' ? 1 : undefined;
}

/** Answers names of one network for another. */
export const route53Resolver = service({
  id: 'aws-route53-resolver',
  name: 'Route 53 Resolver endpoint',
  provider: 'aws',
  kind: 'service-discovery',
  icon: 'aws/route53',
  formats: {
    terraform: {
      type: 'aws_route53_resolver_endpoint',
      links: { placedIn: 'ip_address[].subnet_id', guardedBy: 'security_group_ids' },
      attachments: { aws_route53_resolver_rule: 'resolver_endpoint_id' },
    },
    cloudformation: {
      type: 'AWS::Route53Resolver::ResolverEndpoint',
      links: { placedIn: 'IpAddresses[].SubnetId', guardedBy: 'SecurityGroupIds' },
      attachments: { 'AWS::Route53Resolver::ResolverRule': 'ResolverEndpointId' },
    },
  },
  sla: 'aws-route-53-resolver-endpoint',
  prices: [
    perHour({
      provider: 'aws',
      dimension: 'r53resolver.eni_hour',
      label: 'Address hours',
      count: addresses,
    }),
  ],
});
