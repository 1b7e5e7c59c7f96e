import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, deployment, terraform } from '../../testing/snippets.ts';
import { tagsOwnerEnvironment } from './tags-owner-environment.ts';

ruleTable(tagsOwnerEnvironment, {
  fails: {
    none: {
      terraform: terraform('aws_s3_bucket', 'bucket = "it"'),
      cloudformation: cloudformation('AWS::S3::Bucket', 'BucketName: it'),
    },
    'a name only': { terraform: terraform('aws_s3_bucket', 'tags = { Name = "it" }') },
  },
  passes: {
    'an owner': { terraform: terraform('aws_s3_bucket', 'tags = { Owner = "it@example.org" }') },
    'an environment': {
      cloudformation: cloudformation(
        'AWS::S3::Bucket',
        'Tags: [{Key: Environment, Value: production}]',
      ),
    },
    'for the whole provider': {
      terraform: `provider "aws" {
  default_tags {
    tags = { environment = "production" }
  }
}
resource "aws_s3_bucket" "it" {
  bucket = "it"
}
`,
    },
  },
  unknown: {
    'tags from outside': { terraform: terraform('aws_s3_bucket', 'tags = var.unset') },
  },
  notApplicable: {
    'labels of a cluster are something else': { kubernetes: deployment() },
  },
});
