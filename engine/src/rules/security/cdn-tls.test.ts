import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { cdnTls } from './cdn-tls.ts';

ruleTable(cdnTls, {
  fails: {
    'plain http is answered': {
      terraform: terraform(
        'aws_cloudfront_distribution',
        'enabled = true',
        'default_cache_behavior {',
        'viewer_protocol_policy = "allow-all"',
        '}',
      ),
      cloudformation: cloudformation(
        'AWS::CloudFront::Distribution',
        'DistributionConfig: {Enabled: true, DefaultCacheBehavior: {ViewerProtocolPolicy: allow-all}}',
      ),
    },
  },
  passes: {
    'sent to https': {
      terraform: terraform(
        'aws_cloudfront_distribution',
        'enabled = true',
        'default_cache_behavior {',
        'viewer_protocol_policy = "redirect-to-https"',
        '}',
      ),
      cloudformation: cloudformation(
        'AWS::CloudFront::Distribution',
        'DistributionConfig: {Enabled: true, DefaultCacheBehavior: {ViewerProtocolPolicy: redirect-to-https}}',
      ),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'aws_cloudfront_distribution',
        'default_cache_behavior {',
        'viewer_protocol_policy = var.unset',
        '}',
      ),
    },
  },
  notApplicable: {
    'not a CDN': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
