import { describe } from 'vitest';
import { facetTable, unknown } from '../../testing/facet-table.ts';

const policy = (statement: string): string =>
  `resource "aws_iam_policy" "p" {\n  policy = jsonencode({ Statement = [${statement}] })\n}`;
const managed = (statement: string): string =>
  `Resources: {P: {Type: "AWS::IAM::ManagedPolicy", Properties: {PolicyDocument: {Statement: [${statement}]}}}}`;
const both = { terraform: 'aws_iam_policy.p', cloudformation: 'P' };
const trust = (statement: string): string =>
  `resource "aws_iam_role" "r" {\n  assume_role_policy = jsonencode({ Statement = [${statement}] })\n}`;

describe('policies', () => {
  facetTable({
    'everything on everything': {
      terraform: policy('{ Effect = "Allow", Action = "*", Resource = "*" }'),
      cloudformation: managed('{Effect: Allow, Action: "*", Resource: "*"}'),
      on: both,
      facets: { grantsAdministrator: true, wildcardPermissions: true },
    },
    'denying everything is no right': {
      terraform: policy('{ Effect = "Deny", Action = "*", Resource = "*" }'),
      cloudformation: managed('{Effect: Deny, Action: "*", Resource: "*"}'),
      on: both,
      facets: {
        grantsAdministrator: false,
        wildcardPermissions: false,
        grantsPrivilegeEscalation: false,
      },
    },
    'a service as a whole on one resource': {
      terraform: policy('{ Effect = "Allow", Action = ["s3:*"], Resource = ["arn:aws:s3:::b/*"] }'),
      cloudformation: managed('{Effect: Allow, Action: ["s3:*"], Resource: ["arn:aws:s3:::b/*"]}'),
      on: both,
      facets: {
        grantsAdministrator: false,
        wildcardPermissions: true,
        grantsPrivilegeEscalation: false,
      },
    },
    'passing any role to a new function': {
      terraform: policy(
        '{ Effect = "Allow", Action = ["iam:PassRole", "lambda:Create*"], Resource = "*" }',
      ),
      cloudformation: managed(
        '{Effect: Allow, Action: ["iam:PassRole", "lambda:Create*"], Resource: "*"}',
      ),
      on: both,
      facets: { grantsPrivilegeEscalation: true, wildcardPermissions: false },
    },
    'passing one role': {
      terraform: policy(
        '{ Effect = "Allow", Action = ["iam:PassRole", "lambda:CreateFunction"], Resource = "arn:aws:iam::123456789012:role/app" }',
      ),
      on: { terraform: 'aws_iam_policy.p' },
      facets: { grantsPrivilegeEscalation: false },
    },
    'a document of its own, and a text': {
      terraform: `data "aws_iam_policy_document" "d" {
  statement {
    actions = ["*"]
    resources = ["*"]
  }
}
resource "aws_iam_policy" "p" {
  policy = data.aws_iam_policy_document.d.json
}
resource "aws_iam_user_policy" "u" {
  user = "ada"
  policy = "{\\"Statement\\": {\\"Effect\\": \\"Allow\\", \\"Action\\": \\"*\\", \\"Resource\\": \\"*\\"}}"
}`,
      on: { terraform: 'aws_iam_policy.p' },
      facets: { grantsAdministrator: true, grantedToUser: false },
    },
    'a policy for a person': {
      terraform: `resource "aws_iam_user_policy" "p" {
  user = "ada"
  policy = <<JSON
{"Statement": [{"Effect": "Allow", "Action": ["iam:CreateAccessKey"], "Resource": "*"}]}
JSON
}`,
      cloudformation: `Resources:
  P: {Type: AWS::IAM::Policy, Properties: {Users: [ada], PolicyDocument: {Statement: [{Effect: Allow, Action: "iam:CreateAccessKey", Resource: "*"}]}}}`,
      on: { terraform: 'aws_iam_user_policy.p', cloudformation: 'P' },
      facets: {
        grantsAdministrator: false,
        grantsPrivilegeEscalation: true,
        grantedToUser: true,
      },
    },
    'a policy that a variable holds': {
      terraform: 'variable "policy" {}\nresource "aws_iam_policy" "p" {\n  policy = var.policy\n}',
      on: { terraform: 'aws_iam_policy.p' },
      facets: { grantsAdministrator: unknown, wildcardPermissions: unknown },
    },
    'a policy with a reference inside, attached to a role': {
      terraform: `resource "aws_s3_bucket" "b" {}
resource "aws_iam_role" "r" {
  assume_role_policy = "{}"
}
resource "aws_iam_policy" "p" {
  policy = <<JSON
{"Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "\${aws_s3_bucket.b.arn}/*"}]}
JSON
}
resource "aws_iam_role_policy_attachment" "a" {
  role = aws_iam_role.r.name
  policy_arn = aws_iam_policy.p.arn
}`,
      on: { terraform: 'aws_iam_policy.p' },
      facets: { grantsAdministrator: false, wildcardPermissions: false },
      links: { terraform: ['attachedTo aws_iam_role.r'] },
    },
    "the provider's administrator policy, attached": {
      terraform: `resource "aws_iam_user_policy_attachment" "a" {
  user = "ada"
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}`,
      on: { terraform: 'aws_iam_user_policy_attachment.a' },
      facets: { grantsAdministrator: true, grantedToUser: true },
    },
  });
});

describe('roles', () => {
  facetTable({
    'a role for a service, with administrator rights': {
      terraform: `resource "aws_iam_role" "r" {
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }] })
  managed_policy_arns = ["arn:aws:iam::aws:policy/AdministratorAccess"]
  inline_policy {
    name = "x"
    policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "ec2:*", Resource = "*" }] })
  }
}`,
      cloudformation: `Resources:
  R:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Action: "sts:AssumeRole", Principal: {Service: ec2.amazonaws.com}}]}
      ManagedPolicyArns: [!Sub "arn:\${AWS::Partition}:iam::aws:policy/AdministratorAccess"]
      Policies: [{PolicyName: x, PolicyDocument: {Statement: [{Effect: Allow, Action: "ec2:*", Resource: "*"}]}}]`,
      on: { terraform: 'aws_iam_role.r', cloudformation: 'R' },
      facets: {
        trustScope: 'named',
        attachesAdministrator: true,
        grantsAdministrator: false,
        wildcardPermissions: true,
      },
    },
    'a role for anyone': {
      terraform: trust(
        '{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "*" } }',
      ),
      on: { terraform: 'aws_iam_role.r' },
      facets: { trustScope: 'anyone' },
    },
    'a role for anyone of the organisation': {
      terraform: trust(
        '{ Effect = "Allow", Action = "sts:AssumeRole", Principal = "*", Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-1" } } }',
      ),
      on: { terraform: 'aws_iam_role.r' },
      facets: { trustScope: 'named' },
    },
    'a role for an account': {
      terraform: trust(
        '{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = "arn:aws:iam::123456789012:root" } }',
      ),
      on: { terraform: 'aws_iam_role.r' },
      facets: { trustScope: 'account' },
    },
    'a user with policies of its own': {
      cloudformation: `Resources:
  U: {Type: AWS::IAM::User, Properties: {ManagedPolicyArns: ["arn:aws:iam::aws:policy/AdministratorAccess"]}}`,
      on: { cloudformation: 'U' },
      facets: { attachesAdministrator: true, grantedToUser: true, grantsAdministrator: false },
    },
    'credentials in the provider block': {
      terraform: `provider "aws" {
  region = "eu-west-1"
  access_key = "AKIAIOSFODNN7ABCDEFG"
  secret_key = "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"
}
resource "aws_vpc" "v" {}`,
      on: { terraform: 'provider.aws' },
      facets: { containsCredentials: true, region: 'eu-west-1' },
    },
    'a user pool': {
      terraform: 'resource "aws_cognito_user_pool" "p" {\n  deletion_protection = "ACTIVE"\n}',
      cloudformation:
        'Resources: {P: {Type: "AWS::Cognito::UserPool", Properties: {DeletionProtection: ACTIVE}}}',
      on: { terraform: 'aws_cognito_user_pool.p', cloudformation: 'P' },
      facets: { deletionProtection: true },
      monthlyUsd: 0,
    },
  });
});
