import { unknownFact } from '../../graph/fact.ts';
import type { SourceRange } from '../../source/range.ts';
import { map, reference } from '../../source/value.ts';
import type { Declaration } from '../declaration.ts';

interface Ends {
  readonly type: string;
  readonly label: string;
  readonly address: string;
}

/** Properties with which a front names its web application firewall. */
const properties: Readonly<Record<string, string>> = {
  aws_cloudfront_distribution: 'web_acl_id',
  azurerm_application_gateway: 'firewall_policy_id',
  google_compute_backend_service: 'security_policy',
  google_compute_region_backend_service: 'security_policy',
};

/** How Terraform ties a firewall to a front: a property of the front, or a resource of its own. */
export function guardFor(
  waf: Ends,
  front: Ends,
  at: SourceRange,
): { readonly set?: string; readonly extra?: Declaration } {
  const set = properties[front.type];
  if (set) return { set };
  if (waf.type !== 'aws_wafv2_web_acl') return {};
  const entries = new Map([
    ['web_acl_arn', reference(waf.address, 'arn', at)],
    ['resource_arn', reference(front.address, 'arn', at)],
  ]);
  const name = `${front.label}`;
  return {
    extra: {
      format: 'prose',
      address: `aws_wafv2_web_acl_association.${name}`,
      type: 'aws_wafv2_web_acl_association',
      name,
      at,
      properties: map(entries, at),
      region: unknownFact('the text names no region'),
    },
  };
}
