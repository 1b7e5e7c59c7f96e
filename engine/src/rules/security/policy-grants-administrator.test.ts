import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { policyGrantsAdministrator } from './policy-grants-administrator.ts';

ruleTable(policyGrantsAdministrator, {
  fails: {
    'everything on everything': {
      terraform: terraform(
        'aws_iam_policy',
        'name = "it"',
        'policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })',
      ),
      line: 3,
    },
    'everything on everything elsewhere': {
      cloudformation: cloudformation(
        'AWS::IAM::ManagedPolicy',
        'PolicyDocument: {Statement: [{Effect: Allow, Action: "*", Resource: "*"}]}',
      ),
    },
  },
  passes: {
    'one action': {
      terraform: terraform(
        'aws_iam_policy',
        'policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "*" }] })',
      ),
      cloudformation: cloudformation(
        'AWS::IAM::ManagedPolicy',
        'PolicyDocument: {Statement: [{Effect: Allow, Action: "s3:GetObject", Resource: "*"}]}',
      ),
    },
    'everything is denied': {
      terraform: terraform(
        'aws_iam_policy',
        'policy = jsonencode({ Statement = [{ Effect = "Deny", Action = "*", Resource = "*" }] })',
      ),
    },
  },
  unknown: {
    'the text comes from outside': { terraform: terraform('aws_iam_policy', 'policy = var.unset') },
  },
  notApplicable: {
    'not a policy': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
