import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { administratorPolicyAttached } from './administrator-policy-attached.ts';

ruleTable(administratorPolicyAttached, {
  fails: {
    'to a role by name': {
      terraform: terraform(
        'aws_iam_role_policy_attachment',
        'role = "it"',
        'policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"',
      ),
      line: 3,
    },
    'in the role itself': {
      cloudformation: cloudformation(
        'AWS::IAM::Role',
        'AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: ec2.amazonaws.com}, Action: "sts:AssumeRole"}]}, ManagedPolicyArns: ["arn:aws:iam::aws:policy/AdministratorAccess"]',
      ),
    },
  },
  passes: {
    'a narrow policy': {
      terraform: terraform(
        'aws_iam_role_policy_attachment',
        'role = "it"',
        'policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"',
      ),
      cloudformation: cloudformation(
        'AWS::IAM::Role',
        'AssumeRolePolicyDocument: {Statement: []}, ManagedPolicyArns: ["arn:aws:iam::aws:policy/ReadOnlyAccess"]',
      ),
    },
  },
  unknown: {
    'which policy is not known': {
      terraform: terraform(
        'aws_iam_role_policy_attachment',
        'role = "it"',
        'policy_arn = var.unset',
      ),
    },
  },
  notApplicable: {
    'not a grant': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
