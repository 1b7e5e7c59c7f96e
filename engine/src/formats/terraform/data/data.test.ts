import { expect, test } from 'vitest';
import { properties, readTerraform } from '../../../testing/read-terraform.ts';

test('policy documents are what AWS gets', async () => {
  const reading = await readTerraform(`data "aws_iam_policy_document" "p" {
  statement {
    sid       = "One"
    actions   = ["s3:GetObject", "s3:PutObject"]
    resources = ["\${aws_s3_bucket.b.arn}/*"]
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:SourceVpc"
      values   = ["vpc-1"]
    }
  }
  statement {
    effect      = "Deny"
    not_actions = ["iam:*"]
    resources   = ["*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}
data "aws_iam_policy_document" "q" {
  source_policy_documents = [data.aws_iam_policy_document.p.json]
}
resource "aws_s3_bucket" "b" {}
resource "aws_s3_bucket_policy" "b" { policy = data.aws_iam_policy_document.q.json }`);
  expect(properties(reading, 'aws_s3_bucket_policy.b').policy).toEqual({
    json: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'One',
          Effect: 'Allow',
          Action: ['s3:GetObject', 's3:PutObject'],
          Resource: '⟨→aws_s3_bucket.b#arn⟩/*',
          Principal: { AWS: '*' },
          Condition: { StringEquals: { 'aws:SourceVpc': 'vpc-1' } },
        },
        { Effect: 'Deny', NotAction: 'iam:*', Resource: '*', Principal: '*' },
      ],
    },
  });
});

test('zones are those of the region, of the usual one when none is stated', async () => {
  const text = `data "aws_availability_zones" "z" {}
resource "aws_subnet" "s" {
  count             = 2
  availability_zone = data.aws_availability_zones.z.names[count.index]
}`;
  const nowhere = await readTerraform(text);
  expect(properties(nowhere, 'aws_subnet.s[1]').availability_zone).toBe('us-east-1b');
  expect(nowhere.declarations.map(({ region }) => region.state)).toEqual(['unknown', 'unknown']);
  expect(nowhere.assumptions).toMatchObject([{ id: 'zones.us-east-1' }]);
  const ireland = await readTerraform(`provider "aws" { region = "eu-west-1" }\n${text}`);
  expect(properties(ireland, 'aws_subnet.s[0]').availability_zone).toBe('eu-west-1a');
});

test('what is looked up is not known, and no resource', async () => {
  const reading = await readTerraform(`provider "aws" { region = "eu-west-1" }
data "aws_vpc" "main" { cidr_block = "10.0.0.0/8" }
data "aws_region" "r" {}
data "aws_caller_identity" "me" {}
resource "aws_subnet" "s" {
  vpc_id     = data.aws_vpc.main.id
  cidr_block = cidrsubnet(data.aws_vpc.main.cidr_block, 8, 1)
  arn        = "arn:aws:x:\${data.aws_region.r.name}:\${data.aws_caller_identity.me.account_id}:y"
  whole      = data.aws_vpc.main
}`);
  expect(reading.declarations.map(({ type }) => type)).toEqual(['provider.aws', 'aws_subnet']);
  expect(properties(reading, 'aws_subnet.s')).toEqual({
    vpc_id: '?data.aws_vpc.main is looked up when Terraform runs',
    cidr_block: '10.1.0.0/16',
    arn: 'arn:aws:x:eu-west-1:⟨?it is the account that Terraform runs in⟩:y',
    whole: '?it is all of data.aws_vpc.main',
  });
});

test("Google's policies have bindings, its default account a name that ends alike", async () => {
  const reading = await readTerraform(`data "google_iam_policy" "p" {
  binding {
    role    = "roles/run.invoker"
    members = ["allUsers"]
  }
}
data "google_compute_default_service_account" "d" {}
resource "google_x" "x" {
  policy_data = data.google_iam_policy.p.policy_data
  email       = data.google_compute_default_service_account.d.email
}`);
  expect(properties(reading, 'google_x.x')).toEqual({
    policy_data: { json: { bindings: [{ role: 'roles/run.invoker', members: ['allUsers'] }] } },
    email:
      '⟨?data.google_compute_default_service_account.d is looked up when Terraform runs⟩-compute@developer.gserviceaccount.com',
  });
});
