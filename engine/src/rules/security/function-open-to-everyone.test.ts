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
    'a service of containers for everybody': {
      terraform:
        terraform('google_cloud_run_v2_service', 'name = "it"', 'location = "europe-west1"') +
        'resource "google_cloud_run_v2_service_iam_member" "it" {\n  name   = google_cloud_run_v2_service.it.name\n  role   = "roles/run.invoker"\n  member = "allUsers"\n}\n',
      severity: 'medium',
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
    'functions whose keys their own code asks for': {
      terraform: terraform('azurerm_linux_function_app', 'name = "it"'),
    },
  },
  notApplicable: {
    'not a function': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
