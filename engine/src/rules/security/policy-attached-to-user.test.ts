import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { policyAttachedToUser } from './policy-attached-to-user.ts';

ruleTable(policyAttachedToUser, {
  fails: {
    'on the user': {
      terraform: terraform(
        'aws_iam_user_policy_attachment',
        'user = "it"',
        'policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"',
      ),
      cloudformation: cloudformation(
        'AWS::IAM::User',
        'ManagedPolicyArns: ["arn:aws:iam::aws:policy/ReadOnlyAccess"]',
      ),
    },
  },
  passes: {
    'on a role': {
      terraform: terraform(
        'aws_iam_policy_attachment',
        'name = "it"',
        'roles = ["it"]',
        'policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"',
      ),
    },
  },
  unknown: {
    'whose it is comes from outside': {
      terraform: terraform(
        'aws_iam_policy_attachment',
        'name = "it"',
        'users = var.unset',
        'policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"',
      ),
    },
  },
  notApplicable: {
    'not a policy': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
