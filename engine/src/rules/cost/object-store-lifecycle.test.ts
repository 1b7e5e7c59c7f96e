import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { objectStoreLifecycle } from './object-store-lifecycle.ts';

ruleTable(objectStoreLifecycle, {
  fails: {
    'left to the default': { terraform: terraform('aws_s3_bucket', 'bucket = "it"'), line: 1 },
    'left to the default elsewhere': {
      cloudformation: cloudformation('AWS::S3::Bucket', 'BucketName: it'),
    },
  },
  passes: {
    'a rule': {
      cloudformation: cloudformation(
        'AWS::S3::Bucket',
        'LifecycleConfiguration: {Rules: [{Status: Enabled, ExpirationInDays: 30}]}',
      ),
      terraform: terraform(
        'google_storage_bucket',
        'location = "EU"',
        'lifecycle_rule {',
        'action { type = "Delete" }',
        'condition { age = 30 }',
        '}',
      ),
    },
  },
  unknown: {
    'rules from outside': {
      terraform: terraform(
        'google_storage_bucket',
        'dynamic "lifecycle_rule" {',
        'for_each = var.unset',
        'content {',
        'action { type = "Delete" }',
        '}',
        '}',
      ),
    },
  },
  notApplicable: {
    'not a store': { terraform: terraform('aws_sqs_queue', 'name = "it"') },
  },
});
