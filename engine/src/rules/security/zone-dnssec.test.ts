import { ruleTable } from '../../testing/rule-table.ts';
import { terraform } from '../../testing/snippets.ts';
import { zoneDnssec } from './zone-dnssec.ts';

ruleTable(zoneDnssec, {
  fails: {
    'not signed': { terraform: terraform('google_dns_managed_zone', 'dns_name = "example.org."') },
    'not signed on another cloud': {
      terraform: terraform('aws_route53_zone', 'name = "example.org"'),
    },
  },
  passes: {
    signed: {
      terraform: terraform('google_dns_managed_zone', 'dnssec_config {', 'state = "on"', '}'),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform('google_dns_managed_zone', 'dnssec_config {', 'state = var.unset', '}'),
    },
  },
  notApplicable: {
    'not a zone': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
