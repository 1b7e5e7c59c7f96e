import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { cdnLogs } from './cdn-logs.ts';

ruleTable(cdnLogs, {
  fails: {
    'left to the default': {
      terraform: terraform('aws_cloudfront_distribution', 'enabled = true'),
      cloudformation: cloudformation(
        'AWS::CloudFront::Distribution',
        'DistributionConfig: {Enabled: true}',
      ),
    },
  },
  passes: {
    written: {
      terraform: terraform(
        'aws_cloudfront_distribution',
        'enabled = true',
        'logging_config {',
        'bucket = "logs.s3.amazonaws.com"',
        '}',
      ),
      cloudformation: cloudformation(
        'AWS::CloudFront::Distribution',
        'DistributionConfig: {Enabled: true, Logging: {Bucket: logs.s3.amazonaws.com}}',
      ),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'aws_cloudfront_distribution',
        'dynamic "logging_config" {',
        'for_each = var.unset',
        'content {',
        'bucket = "logs"',
        '}',
        '}',
      ),
    },
  },
  notApplicable: {
    'not a CDN': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
