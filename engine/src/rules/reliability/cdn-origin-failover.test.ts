import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { cdnOriginFailover } from './cdn-origin-failover.ts';

ruleTable(cdnOriginFailover, {
  fails: {
    'one origin': {
      terraform: terraform('aws_cloudfront_distribution', 'enabled = true'),
      cloudformation: cloudformation(
        'AWS::CloudFront::Distribution',
        'DistributionConfig: {Enabled: true}',
      ),
    },
  },
  passes: {
    'a second one': {
      terraform: terraform(
        'aws_cloudfront_distribution',
        'origin_group {',
        'origin_id = "both"',
        'failover_criteria {',
        'status_codes = [500]',
        '}',
        'member {',
        'origin_id = "a"',
        '}',
        'member {',
        'origin_id = "b"',
        '}',
        '}',
      ),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'aws_cloudfront_distribution',
        'dynamic "origin_group" {',
        'for_each = var.unset',
        'content {',
        'origin_id = "both"',
        '}',
        '}',
      ),
    },
  },
  notApplicable: {
    'not a CDN': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
