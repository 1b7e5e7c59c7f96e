import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { statefulSecondRegion } from './stateful-second-region.ts';

const replica = (region: string) => `
provider "aws" { region = "eu-west-1" }
provider "aws" {
  alias  = "far"
  region = "${region}"
}
resource "aws_db_instance" "it" {
  engine = "mysql"
}
resource "aws_db_instance" "copy" {
  provider            = aws.far
  replicate_source_db = aws_db_instance.it.arn
}
`;

ruleTable(statefulSecondRegion, {
  fails: {
    'a database alone': {
      terraform: terraform('aws_db_instance', 'engine = "mysql"'),
      cloudformation: cloudformation('AWS::RDS::DBInstance', 'Engine: mysql'),
      severity: 'medium',
    },
    'a copy in the same region': { terraform: replica('eu-west-1'), on: 'aws_db_instance.it' },
    'a bucket, less badly': { terraform: terraform('aws_s3_bucket'), severity: 'low' },
  },
  passes: {
    'a copy far away': { terraform: replica('eu-central-1') },
    'a bucket with a copy far away, which needs none itself': {
      terraform: `
provider "aws" { region = "eu-west-1" }
provider "aws" {
  alias  = "far"
  region = "eu-central-1"
}
resource "aws_s3_bucket" "it" {}
resource "aws_s3_bucket" "copy" { provider = aws.far }
resource "aws_s3_bucket_replication_configuration" "it" {
  bucket = aws_s3_bucket.it.id
  rule {
    status = "Enabled"
    destination { bucket = aws_s3_bucket.copy.arn }
  }
}
`,
    },
    'a table with a replica': {
      terraform: terraform('aws_dynamodb_table', 'replica {', '  region_name = "eu-west-1"', '}'),
    },
  },
  unknown: 'never, as what is not stated is not copied: each format documents that default',
  notApplicable: {
    'not for production': {
      terraform: terraform('aws_db_instance', 'tags = { Environment = "dev" }'),
    },
    'keeps nothing': { terraform: terraform('aws_instance') },
  },
});
