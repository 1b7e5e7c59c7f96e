import type { PricedResource } from '../../cost/dimension.ts';
import { perMonth } from '../../cost/per-hour.ts';
import { perUse } from '../../cost/per-use.ts';
import { present } from '../reading.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/wafv2_web_acl';

/** Rules and groups of rules, each charged by the month. */
function ruleCount({ properties }: PricedResource): number {
  const rules = properties.entries.get('rule') ?? properties.entries.get('Rules');
  return rules?.kind === 'list' ? rules.items.length : rules ? 1 : 0;
}

export const waf = service({
  id: 'aws-waf',
  name: 'WAF web ACL',
  provider: 'aws',
  kind: 'waf',
  icon: 'aws/waf',
  formats: {
    terraform: {
      type: ['aws_wafv2_web_acl', 'aws_waf_web_acl', 'aws_wafregional_web_acl'],
      facets: {
        accessLogs: present('@aws_wafv2_web_acl_logging_configuration.log_destination_configs'),
        tags: tags('tags'),
      },
      links: {
        attachedTo:
          '@aws_wafv2_web_acl_association.resource_arn+@aws_wafregional_web_acl_association.resource_arn',
        logsTo: '@aws_wafv2_web_acl_logging_configuration.log_destination_configs',
      },
      attachments: {
        aws_wafv2_web_acl_association: 'web_acl_arn',
        aws_wafregional_web_acl_association: 'web_acl_id',
        aws_wafv2_web_acl_logging_configuration: 'resource_arn',
      },
    },
    cloudformation: {
      type: ['AWS::WAFv2::WebACL', 'AWS::WAF::WebACL', 'AWS::WAFRegional::WebACL'],
      facets: {
        accessLogs: present('@AWS::WAFv2::LoggingConfiguration.LogDestinationConfigs'),
        tags: tags('Tags'),
      },
      links: {
        attachedTo:
          '@AWS::WAFv2::WebACLAssociation.ResourceArn+@AWS::WAFRegional::WebACLAssociation.ResourceArn',
        logsTo: '@AWS::WAFv2::LoggingConfiguration.LogDestinationConfigs',
      },
      attachments: {
        'AWS::WAFv2::WebACLAssociation': 'WebACLArn',
        'AWS::WAFRegional::WebACLAssociation': 'WebACLId',
        'AWS::WAFv2::LoggingConfiguration': 'ResourceArn',
      },
    },
  },
  defaults: { accessLogs: { value: false, page }, tags: { value: [], page } },
  sla: 'aws-waf',
  prices: [
    perMonth({ provider: 'aws', dimension: 'waf.web_acl_month', label: 'Web ACL' }),
    perMonth({
      provider: 'aws',
      dimension: (resource) => (ruleCount(resource) > 0 ? 'waf.rule_month' : undefined),
      label: 'Rules',
      count: ruleCount,
      unit: 'rule-month',
    }),
    perUse({
      provider: 'aws',
      dimension: 'waf.1m_requests',
      label: 'Requests',
      usage: 'aws-waf-requests',
      per: 1_000_000,
    }),
  ],
});
