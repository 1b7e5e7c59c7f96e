import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { keyPolicyOpen } from './key-policy-open.ts';

ruleTable(keyPolicyOpen, {
  fails: {
    'any principal': {
      terraform: terraform(
        'aws_kms_key',
        'policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = "kms:*", Resource = "*" }] })',
      ),
      cloudformation: cloudformation(
        'AWS::KMS::Key',
        'KeyPolicy: {Statement: [{Effect: Allow, Principal: {AWS: "*"}, Action: "kms:*", Resource: "*"}]}',
      ),
    },
  },
  passes: {
    'one account': {
      terraform: terraform(
        'aws_kms_key',
        'policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = "kms:*", Resource = "*" }] })',
      ),
      cloudformation: cloudformation(
        'AWS::KMS::Key',
        'KeyPolicy: {Statement: [{Effect: Allow, Principal: {AWS: "arn:aws:iam::123456789012:root"}, Action: "kms:*", Resource: "*"}]}',
      ),
    },
  },
  unknown: {
    'the text comes from outside': { terraform: terraform('aws_kms_key', 'policy = var.unset') },
  },
  notApplicable: {
    'not a key': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
