import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { keyRotation } from './key-rotation.ts';

ruleTable(keyRotation, {
  fails: {
    'left to the default': {
      terraform: terraform('aws_kms_key', 'description = "it"'),
      cloudformation: cloudformation('AWS::KMS::Key', 'Description: it'),
    },
  },
  passes: {
    'switched on': {
      terraform: terraform('aws_kms_key', 'enable_key_rotation = true'),
      cloudformation: cloudformation('AWS::KMS::Key', 'EnableKeyRotation: true'),
    },
  },
  unknown: {
    'nobody sets it': { terraform: terraform('aws_kms_key', 'enable_key_rotation = var.unset') },
  },
  notApplicable: {
    'not a key': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
