import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { policyAllowsEscalation } from './policy-allows-escalation.ts';

ruleTable(policyAllowsEscalation, {
  fails: {
    'passes any role on': {
      terraform: terraform(
        'aws_iam_policy',
        'policy = jsonencode({ Statement = [{ Effect = "Allow", Action = ["iam:PassRole", "ec2:RunInstances"], Resource = "*" }] })',
      ),
    },
    'writes policies': {
      cloudformation: cloudformation(
        'AWS::IAM::ManagedPolicy',
        'PolicyDocument: {Statement: [{Effect: Allow, Action: ["iam:AttachRolePolicy"], Resource: "*"}]}',
      ),
    },
  },
  passes: {
    'reads objects': {
      terraform: terraform(
        'aws_iam_policy',
        'policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "*" }] })',
      ),
      cloudformation: cloudformation(
        'AWS::IAM::ManagedPolicy',
        'PolicyDocument: {Statement: [{Effect: Allow, Action: "s3:GetObject", Resource: "*"}]}',
      ),
    },
  },
  unknown: {
    'the text comes from outside': { terraform: terraform('aws_iam_policy', 'policy = var.unset') },
  },
  notApplicable: {
    'everything is said by another rule': {
      terraform: terraform(
        'aws_iam_policy',
        'policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })',
      ),
    },
  },
});
