import { ruleTable } from '../../testing/rule-table.ts';
import { regionHop } from './region-hop.ts';

const system = (here: string, there: string) => `
provider "aws" {
  ${here}
}
provider "aws" {
  alias  = "far"
  region = "${there}"
}
resource "aws_lambda_function" "f" {
  environment {
    variables = {
      TABLE = aws_dynamodb_table.it.name
    }
  }
}
resource "aws_dynamodb_table" "it" {
  provider = aws.far
  name     = "it"
}
`;

ruleTable(regionHop, {
  fails: {
    'a table in another region': {
      terraform: system('region = "eu-west-1"', 'us-east-1'),
      on: 'aws_lambda_function.f',
      firstLine: 12,
    },
  },
  passes: { 'the same region': { terraform: system('region = "eu-west-1"', 'eu-west-1') } },
  unknown: { 'the region of one is not stated': { terraform: system('', 'eu-west-1') } },
  notApplicable: {
    'nobody talks': { terraform: 'resource "aws_dynamodb_table" "it" {}\n' },
    'a CDN is everywhere': {
      terraform: `
provider "aws" { region = "us-east-1" }
provider "aws" {
  alias  = "far"
  region = "eu-west-1"
}
resource "aws_s3_bucket" "it" { provider = aws.far }
resource "aws_cloudfront_distribution" "c" {
  origin {
    origin_id   = "it"
    domain_name = aws_s3_bucket.it.bucket_regional_domain_name
  }
}
`,
    },
  },
});
