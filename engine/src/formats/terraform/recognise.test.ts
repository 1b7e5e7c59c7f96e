import { expect, test } from 'vitest';
import { recognises } from './recognise.ts';

test.each([
  ['main.tf', '', 1],
  ['a/b.tf.json', '{}', 1],
  ['prod.tfvars', 'a = 1', 1],
  ['pasted', '# note\n\nresource "aws_vpc" "main" {\n}\n', 0.9],
  ['pasted', 'Resources:\n  Vpc:\n    Type: AWS::EC2::VPC\n', 0],
  ['notes.md', 'resource "aws_vpc" "main" {\n}\n', 0],
  ['.terraform.lock.hcl', 'provider "registry.terraform.io/hashicorp/aws" {\n}\n', 0],
  ['image.pkr.hcl', 'variable "x" {\n}\nsource "amazon-ebs" "y" {\n}\n', 0],
])('%s', (name, text, sure) => {
  expect(recognises({ name, text })).toBe(sure);
});
