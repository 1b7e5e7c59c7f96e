import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { cdnTlsVersion } from './cdn-tls-version.ts';

ruleTable(cdnTlsVersion, {
  fails: {
    'the default certificate': {
      terraform: terraform(
        'aws_cloudfront_distribution',
        'viewer_certificate {',
        'cloudfront_default_certificate = true',
        '}',
      ),
    },
    'an old version': {
      cloudformation: cloudformation(
        'AWS::CloudFront::Distribution',
        'DistributionConfig: {Enabled: true, ViewerCertificate: {MinimumProtocolVersion: TLSv1}}',
      ),
    },
  },
  passes: {
    'a new version': {
      terraform: terraform(
        'aws_cloudfront_distribution',
        'viewer_certificate {',
        'acm_certificate_arn = "arn"',
        'minimum_protocol_version = "TLSv1.2_2021"',
        '}',
      ),
      cloudformation: cloudformation(
        'AWS::CloudFront::Distribution',
        'DistributionConfig: {Enabled: true, ViewerCertificate: {MinimumProtocolVersion: TLSv1.2_2021}}',
      ),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'aws_cloudfront_distribution',
        'viewer_certificate {',
        'minimum_protocol_version = var.unset',
        '}',
      ),
    },
  },
  notApplicable: {
    'not a CDN': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
