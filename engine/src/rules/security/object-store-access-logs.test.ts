import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { objectStoreAccessLogs } from './object-store-access-logs.ts';

ruleTable(objectStoreAccessLogs, {
  fails: {
    'left to the default': { terraform: terraform('aws_s3_bucket', 'bucket = "it"'), line: 1 },
    'left to the default elsewhere': {
      cloudformation: cloudformation('AWS::S3::Bucket', 'BucketName: it'),
    },
  },
  passes: {
    'to another store': {
      cloudformation: cloudformation(
        'AWS::S3::Bucket',
        'LoggingConfiguration: {DestinationBucketName: logs}',
      ),
      terraform: `resource "aws_s3_bucket" "it" {
  bucket = "it"
}
resource "aws_s3_bucket_logging" "it" {
  bucket        = aws_s3_bucket.it.id
  target_bucket = "logs"
  target_prefix = "it"
}
`,
    },
  },
  unknown: {
    'the target comes from outside': {
      terraform: terraform(
        'google_storage_bucket',
        'dynamic "logging" {',
        'for_each = var.unset',
        'content {',
        'log_bucket = "logs"',
        '}',
        '}',
      ),
    },
  },
  notApplicable: {
    'not a store': { terraform: terraform('aws_sqs_queue', 'name = "it"') },
  },
});
