import { perMonth } from '../../cost/per-hour.ts';
import { perUse } from '../../cost/per-use.ts';
import { sameEverywhere } from '../../cost/same-everywhere.ts';
import { present } from '../reading.ts';
import { unlessWritten } from '../readings/applicable.ts';
import { service } from '../service.ts';

const page =
  'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-configuring-dnssec.html';

/** Private zones can't be signed: the question arises for public ones only. */
export const route53Zone = service({
  id: 'aws-route53-zone',
  name: 'Route 53 hosted zone',
  provider: 'aws',
  kind: 'dns.zone',
  icon: 'aws/route53',
  formats: {
    terraform: {
      type: 'aws_route53_zone',
      facets: {
        dnssec: unlessWritten('vpc', present('@aws_route53_hosted_zone_dnssec.hosted_zone_id')),
        accessLogs: present('@aws_route53_query_log.zone_id'),
      },
      links: { inNetwork: 'vpc[].vpc_id' },
      attachments: {
        aws_route53_hosted_zone_dnssec: 'hosted_zone_id',
        aws_route53_key_signing_key: 'hosted_zone_id',
        aws_route53_zone_association: 'zone_id',
        aws_route53_query_log: 'zone_id',
      },
    },
    cloudformation: {
      type: 'AWS::Route53::HostedZone',
      facets: {
        dnssec: unlessWritten('VPCs', present('@AWS::Route53::DNSSEC.HostedZoneId')),
        accessLogs: present('QueryLoggingConfig'),
      },
      links: { inNetwork: 'VPCs[].VPCId' },
      attachments: {
        'AWS::Route53::DNSSEC': 'HostedZoneId',
        'AWS::Route53::KeySigningKey': 'HostedZoneId',
      },
    },
  },
  defaults: { dnssec: { value: false, page }, accessLogs: { value: false, page } },
  sla: 'aws-route-53',
  prices: [
    sameEverywhere(
      'us-east-1',
      perMonth({ provider: 'aws', dimension: 'route53_zone.hosted_zone', label: 'Hosted zone' }),
    ),
    sameEverywhere(
      'us-east-1',
      perUse({
        provider: 'aws',
        dimension: 'route53_record.standard_queries_first_1b',
        label: 'Queries',
        usage: 'aws-route53-queries',
        per: 1_000_000,
      }),
    ),
  ],
});
