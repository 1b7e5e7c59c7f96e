import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { objectStorePublic } from './object-store-public.ts';

ruleTable(objectStorePublic, {
  fails: {
    'by an ACL': {
      terraform: `resource "aws_s3_bucket" "it" {
  bucket = "it"
}
resource "aws_s3_bucket_acl" "it" {
  bucket = aws_s3_bucket.it.id
  acl    = "public-read"
}
`,
      cloudformation: cloudformation('AWS::S3::Bucket', 'AccessControl: PublicRead'),
    },
    'by a policy': {
      terraform: `resource "aws_s3_bucket" "it" {
  bucket = "it"
}
resource "aws_s3_bucket_policy" "it" {
  bucket = aws_s3_bucket.it.id
  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "*" }] })
}
`,
    },
  },
  passes: {
    'left to the default': {
      terraform: terraform('aws_s3_bucket', 'bucket = "it"'),
      cloudformation: cloudformation('AWS::S3::Bucket', 'BucketName: it'),
    },
    'blocked in spite of the ACL': {
      terraform: `resource "aws_s3_bucket" "it" {
  bucket = "it"
  acl    = "public-read"
}
resource "aws_s3_bucket_public_access_block" "it" {
  bucket                  = aws_s3_bucket.it.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}
`,
    },
  },
  unknown: {
    'the ACL comes from outside': { terraform: terraform('aws_s3_bucket', 'acl = var.unset') },
  },
  notApplicable: {
    'not a store': { terraform: terraform('aws_sqs_queue', 'name = "it"') },
  },
});
