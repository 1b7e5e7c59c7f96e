import { ruleTable } from '../../testing/rule-table.ts';
import { terraform } from '../../testing/snippets.ts';
import { cdnOriginAccessControl } from './cdn-origin-access-control.ts';

ruleTable(cdnOriginAccessControl, {
  fails: {
    'the store answers anybody': {
      terraform: `resource "aws_s3_bucket" "it" {
  bucket = "it"
}
resource "aws_cloudfront_distribution" "it" {
  enabled = true
  origin {
    domain_name = aws_s3_bucket.it.bucket_regional_domain_name
    origin_id   = "it"
  }
}
`,
      cloudformation: `Resources:
  Store: {Type: "AWS::S3::Bucket", Properties: {}}
  It: {Type: "AWS::CloudFront::Distribution", Properties: {DistributionConfig: {Enabled: true, Origins: [{Id: it, DomainName: !GetAtt Store.RegionalDomainName}]}}}
`,
    },
  },
  passes: {
    'only the CDN reads it': {
      terraform: `resource "aws_s3_bucket" "it" {
  bucket = "it"
}
resource "aws_cloudfront_distribution" "it" {
  enabled = true
  origin {
    domain_name              = aws_s3_bucket.it.bucket_regional_domain_name
    origin_id                = "it"
    origin_access_control_id = "E1"
  }
}
`,
    },
  },
  unknown: 'never, as an access control is attached in the file or not',
  notApplicable: {
    'its origin is no store': {
      terraform: terraform(
        'aws_cloudfront_distribution',
        'origin {',
        'domain_name = "example.org"',
        'origin_id = "it"',
        '}',
      ),
    },
  },
});
