import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { objectStoreUniformAccess } from './object-store-uniform-access.ts';

ruleTable(objectStoreUniformAccess, {
  fails: {
    'grants on objects': {
      cloudformation: cloudformation(
        'AWS::S3::Bucket',
        'OwnershipControls: {Rules: [{ObjectOwnership: ObjectWriter}]}',
      ),
    },
    'grants on objects elsewhere': {
      terraform: terraform('google_storage_bucket', 'name = "it"', 'location = "EU"'),
      line: 1,
    },
  },
  passes: {
    'left to the default': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
    'on the store as a whole': {
      cloudformation: cloudformation(
        'AWS::S3::Bucket',
        'OwnershipControls: {Rules: [{ObjectOwnership: BucketOwnerEnforced}]}',
      ),
    },
  },
  unknown: {
    'nobody sets it': {
      cloudformation: cloudformation(
        'AWS::S3::Bucket',
        'OwnershipControls: {Rules: [{ObjectOwnership: !Ref Unset}]}',
      ),
    },
  },
  notApplicable: {
    'not a store': { terraform: terraform('aws_sqs_queue', 'name = "it"') },
  },
});
