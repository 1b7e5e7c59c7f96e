import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { objectStoreBlocksPublic } from './object-store-blocks-public.ts';

ruleTable(objectStoreBlocksPublic, {
  fails: {
    'left to the default': {
      terraform: terraform('aws_s3_bucket', 'bucket = "it"'),
      cloudformation: cloudformation('AWS::S3::Bucket', 'BucketName: it'),
      severity: 'low',
    },
    'one switch is off': {
      cloudformation: cloudformation(
        'AWS::S3::Bucket',
        'PublicAccessBlockConfiguration: {BlockPublicAcls: false, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true}',
      ),
      severity: 'high',
    },
    'a default that allows it, though nobody does': {
      terraform: terraform('google_storage_bucket', 'name = "it"', 'location = "EU"'),
      severity: 'medium',
    },
    'a default that allows it, and somebody does': {
      terraform:
        terraform('google_storage_bucket', 'name = "it"', 'location = "EU"') +
        'resource "google_storage_bucket_iam_member" "it" {\n  bucket = google_storage_bucket.it.name\n  role   = "roles/storage.objectViewer"\n  member = "allUsers"\n}\n',
      severity: 'high',
    },
  },
  passes: {
    'all four are on': {
      cloudformation: cloudformation(
        'AWS::S3::Bucket',
        'PublicAccessBlockConfiguration: {BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true}',
      ),
      terraform: `resource "aws_s3_bucket" "it" {
  bucket = "it"
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
    'one switch comes from outside': {
      cloudformation: cloudformation(
        'AWS::S3::Bucket',
        'PublicAccessBlockConfiguration: {BlockPublicAcls: !Ref Unset, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true}',
      ),
    },
  },
  notApplicable: {
    'not a store': { terraform: terraform('aws_sqs_queue', 'name = "it"') },
  },
});
