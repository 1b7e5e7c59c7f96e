import { ruleTable } from '../../testing/rule-table.ts';
import { terraform } from '../../testing/snippets.ts';
import { functionOpenToEveryone } from './function-open-to-everyone.ts';

ruleTable(functionOpenToEveryone, {
  fails: {
    'an address without authorisation': {
      terraform: `resource "aws_lambda_function" "it" {
  function_name = "it"
}
resource "aws_lambda_function_url" "it" {
  function_name      = aws_lambda_function.it.function_name
  authorization_type = "NONE"
}
`,
      cloudformation: `Resources:
  It: {Type: "AWS::Lambda::Function", Properties: {FunctionName: it}}
  Url: {Type: "AWS::Lambda::Url", Properties: {TargetFunctionArn: !GetAtt It.Arn, AuthType: NONE}}
`,
    },
  },
  passes: {
    'with authorisation': {
      terraform: `resource "aws_lambda_function" "it" {
  function_name = "it"
}
resource "aws_lambda_function_url" "it" {
  function_name      = aws_lambda_function.it.function_name
  authorization_type = "AWS_IAM"
}
`,
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: `resource "aws_lambda_function" "it" {
  function_name = "it"
}
resource "aws_lambda_function_url" "it" {
  function_name      = aws_lambda_function.it.function_name
  authorization_type = var.unset
}
variable "unset" {}
`,
    },
  },
  notApplicable: {
    'not a function': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
