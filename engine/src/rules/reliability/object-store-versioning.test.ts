import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { objectStoreVersioning } from './object-store-versioning.ts';

ruleTable(objectStoreVersioning, {
  fails: {
    'left to the default': { terraform: terraform('aws_s3_bucket', 'bucket = "it"'), line: 1 },
    'left to the default elsewhere': {
      cloudformation: cloudformation('AWS::S3::Bucket', 'BucketName: it'),
    },
    suspended: {
      cloudformation: cloudformation(
        'AWS::S3::Bucket',
        'VersioningConfiguration: {Status: Suspended}',
      ),
    },
  },
  passes: {
    'switched on': {
      cloudformation: cloudformation(
        'AWS::S3::Bucket',
        'VersioningConfiguration: {Status: Enabled}',
      ),
      terraform: `resource "aws_s3_bucket" "it" {
  bucket = "it"
}
resource "aws_s3_bucket_versioning" "it" {
  bucket = aws_s3_bucket.it.id
  versioning_configuration {
    status = "Enabled"
  }
}
`,
    },
  },
  unknown: {
    'nobody sets it': {
      cloudformation: cloudformation(
        'AWS::S3::Bucket',
        'VersioningConfiguration: {Status: !Ref Unset}',
      ),
    },
  },
  notApplicable: {
    'not a store': { terraform: terraform('aws_sqs_queue', 'name = "it"') },
  },
});
