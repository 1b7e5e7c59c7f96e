import { ruleTable } from '../../testing/rule-table.ts';
import { nothingRecorded } from './nothing-recorded.ts';

const system = `
resource "aws_vpc" "v" {}
resource "aws_instance" "i" {}
resource "aws_s3_bucket" "b" {}
`;
const cfn = (more: string) => `Resources:
  Vpc: {Type: "AWS::EC2::VPC"}
  Machine: {Type: "AWS::EC2::Instance"}
  Bucket: {Type: "AWS::S3::Bucket"}
${more}`;

ruleTable(nothingRecorded, {
  fails: {
    'a system without a record': {
      terraform: system,
      cloudformation: cfn(''),
      severity: 'medium',
    },
    'functions, less badly': {
      terraform: system.replace('aws_instance', 'aws_lambda_function'),
      severity: 'low',
    },
  },
  passes: {
    'a trail': {
      terraform: `${system}resource "aws_cloudtrail" "t" {}\n`,
      cloudformation: cfn('  Trail: {Type: "AWS::CloudTrail::Trail"}\n'),
    },
    'flow logs': {
      terraform: `${system}resource "aws_flow_log" "f" {\n  vpc_id = aws_vpc.v.id\n}\n`,
    },
  },
  unknown: {
    'a module that was not read may keep them': {
      terraform: `${system}module "m" {\n  source = "terraform-aws-modules/vpc/aws"\n}\n`,
    },
  },
  notApplicable: {
    'a snippet': { terraform: 'resource "aws_s3_bucket" "b" {}\n' },
    'a host': {
      compose: 'services:\n  a: {image: "a:1"}\n  b: {image: "b:1"}\n  c: {image: "c:1"}\n',
    },
  },
});
