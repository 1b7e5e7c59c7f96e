import { service } from '../service.ts';

/** One name and where it leads; queries are counted at the zone. */
export const route53Record = service({
  id: 'aws-route53-record',
  name: 'Route 53 record',
  provider: 'aws',
  kind: 'dns.record',
  icon: 'aws/route53',
  formats: {
    terraform: {
      type: 'aws_route53_record',
      links: { forwardsTo: 'alias.name+records', memberOf: 'zone_id' },
    },
    cloudformation: {
      type: ['AWS::Route53::RecordSet', 'AWS::Route53::RecordSetGroup'],
      links: {
        forwardsTo:
          'AliasTarget.DNSName+ResourceRecords+RecordSets[].AliasTarget.DNSName+RecordSets[].ResourceRecords',
        memberOf: 'HostedZoneId|HostedZoneName',
      },
    },
  },
  sla: 'aws-route-53',
  prices: 'free',
});
