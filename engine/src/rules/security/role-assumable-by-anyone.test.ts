import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { roleAssumableByAnyone } from './role-assumable-by-anyone.ts';

ruleTable(roleAssumableByAnyone, {
  fails: {
    'a star as principal': {
      terraform: terraform(
        'aws_iam_role',
        'assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = "sts:AssumeRole" }] })',
      ),
      cloudformation: cloudformation(
        'AWS::IAM::Role',
        'AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Principal: {AWS: "*"}, Action: "sts:AssumeRole"}]}',
      ),
    },
  },
  passes: {
    'a service': {
      terraform: terraform(
        'aws_iam_role',
        'assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }] })',
      ),
      cloudformation: cloudformation(
        'AWS::IAM::Role',
        'AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: ec2.amazonaws.com}, Action: "sts:AssumeRole"}]}',
      ),
    },
  },
  unknown: {
    'the text comes from outside': {
      terraform: terraform('aws_iam_role', 'assume_role_policy = var.unset'),
    },
  },
  notApplicable: {
    'not a role': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
