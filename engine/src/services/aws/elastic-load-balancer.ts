import type { Declaration } from '../../formats/declaration.ts';
import { resolved } from '../plain.ts';
import { negated, notEquals, present } from '../reading.ts';
import { listenersTls } from '../readings/listeners.ts';
import { numberPair, yesNoPair } from '../readings/pairs.ts';
import { tags } from '../readings/tags.ts';
import type { FormatBlock } from '../service.ts';

/** What Elastic Load Balancing calls its three balancers. */
type BalancerType = 'application' | 'network' | 'gateway';

/** Whether a balancer is of a type; one that names none, or none we can see, is an application balancer. */
const isOf =
  (property: string, wanted: BalancerType) =>
  ({ properties }: Declaration): boolean => {
    const value = properties.entries.get(property);
    const plain = value && resolved(value);
    const type = plain?.kind === 'scalar' ? String(plain.value).toLowerCase() : 'application';
    return (
      type === wanted || (wanted === 'application' && type !== 'network' && type !== 'gateway')
    );
  };

const listener = {
  protocol: 'protocol',
  port: 'port',
  actions: 'default_action[]',
  type: 'type',
  redirect: 'redirect.protocol',
};
const cloudFormationListener = {
  protocol: 'Protocol',
  port: 'Port',
  actions: 'DefaultActions[]',
  type: 'Type',
  redirect: 'RedirectConfig.Protocol',
};

/** The Terraform block that all three balancers share; facets that only some have are added by them. */
export function terraformBalancer(
  type: BalancerType,
  more: NonNullable<FormatBlock['facets']> = {},
): FormatBlock {
  return {
    type: ['aws_lb', 'aws_alb'],
    when: isOf('load_balancer_type', type),
    facets: {
      publicEndpoint: negated('internal'),
      deletionProtection: 'enable_deletion_protection',
      crossZoneBalancing: 'enable_cross_zone_load_balancing',
      accessLogs: 'access_logs.enabled',
      tlsRequired: listenersTls('aws_lb_listener', listener),
      tier: 'load_balancer_type',
      tags: tags('tags'),
      ...more,
    },
    links: {
      placedIn: 'subnets|subnet_mapping[].subnet_id',
      guardedBy: 'security_groups',
      logsTo: 'access_logs.bucket',
    },
    attachments: {
      aws_lb_listener: 'load_balancer_arn',
      aws_alb_listener: 'load_balancer_arn',
      aws_wafv2_web_acl_association: 'resource_arn',
      aws_wafregional_web_acl_association: 'resource_arn',
    },
  };
}

/** The CloudFormation block that all three balancers share. */
export function cloudFormationBalancer(
  type: BalancerType,
  more: NonNullable<FormatBlock['facets']> = {},
): FormatBlock {
  return {
    type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    when: isOf('Type', type),
    facets: {
      publicEndpoint: notEquals('Scheme', 'internal'),
      deletionProtection: yesNoPair(attributes, 'deletion_protection.enabled'),
      crossZoneBalancing: yesNoPair(attributes, 'load_balancing.cross_zone.enabled'),
      accessLogs: yesNoPair(attributes, 'access_logs.s3.enabled'),
      tlsRequired: listenersTls('AWS::ElasticLoadBalancingV2::Listener', cloudFormationListener),
      tier: 'Type',
      tags: tags('Tags'),
      ...more,
    },
    links: {
      placedIn: 'Subnets|SubnetMappings[].SubnetId',
      guardedBy: 'SecurityGroups',
      logsTo: 'LoadBalancerAttributes[].Value',
    },
    attachments: {
      'AWS::ElasticLoadBalancingV2::Listener': 'LoadBalancerArn',
      'AWS::WAFv2::WebACLAssociation': 'ResourceArn',
      'AWS::WAFRegional::WebACLAssociation': 'ResourceArn',
    },
  };
}

const attributes = 'LoadBalancerAttributes';

/** A firewall for web requests that names the balancer. */
export const terraformWaf = present(
  '@aws_wafv2_web_acl_association.resource_arn|@aws_wafregional_web_acl_association.resource_arn',
);
export const cloudFormationWaf = present(
  '@AWS::WAFv2::WebACLAssociation.ResourceArn|@AWS::WAFRegional::WebACLAssociation.ResourceArn',
);

/** Attributes of application balancers in CloudFormation. */
export const applicationAttributes = {
  dropsInvalidHeaders: yesNoPair(attributes, 'routing.http.drop_invalid_header_fields.enabled'),
  timeoutSeconds: numberPair(attributes, 'idle_timeout.timeout_seconds'),
};
