import { ruleTable } from '../../testing/rule-table.ts';
import { staticWithoutCdn } from './static-without-cdn.ts';

const store = (name: string) => `
resource "aws_s3_bucket" "${name}" {}
resource "aws_instance" "app" {
  user_data = "bucket=\${aws_s3_bucket.${name}.id}"
}
`;
const cdn = `
resource "aws_cloudfront_distribution" "it" {
  origin {
    origin_id   = "it"
    domain_name = aws_s3_bucket.assets.bucket_regional_domain_name
  }
}
`;
const cfn = (name: string) => `Resources:
  ${name}: {Type: "AWS::S3::Bucket"}
  App:
    Type: AWS::Lambda::Function
    Properties: {Environment: {Variables: {BUCKET: !Ref ${name}}}}
`;

ruleTable(staticWithoutCdn, {
  fails: {
    'a program serves the assets': {
      terraform: store('assets'),
      cloudformation: cfn('StaticFiles'),
    },
  },
  passes: { 'a CDN serves them': { terraform: store('assets') + cdn } },
  unknown: 'never, as it speaks only of stores that are known to be used and named for it',
  notApplicable: {
    'another use': { terraform: store('orders'), cloudformation: cfn('Orders') },
    'its logs': { terraform: store('web_logs'), cloudformation: cfn('WebLogs') },
    'nobody serves it': { terraform: 'resource "aws_s3_bucket" "assets" {}\n' },
  },
});
