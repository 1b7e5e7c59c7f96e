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

const google = (location: string) => `
resource "google_cloud_run_v2_service" "web" {
  name     = "web"
  location = "europe-west1"
  template {
    containers {
      image = "web"
      env {
        name  = "BUCKET"
        value = google_storage_bucket.media.name
      }
    }
  }
}
resource "google_storage_bucket" "media" {
  name     = "media"
  location = "${location}"
}
`;

ruleTable(regionHop, {
  fails: {
    'a table in another region': {
      terraform: system('region = "eu-west-1"', 'us-east-1'),
      on: 'aws_lambda_function.f',
      firstLine: 12,
    },
    'a group of regions on another continent': { terraform: google('US') },
  },
  passes: {
    'the same region': { terraform: system('region = "eu-west-1"', 'eu-west-1') },
    'a group of regions that it belongs to': { terraform: google('EU') },
  },
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
