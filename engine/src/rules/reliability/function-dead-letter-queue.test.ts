import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { functionDeadLetterQueue } from './function-dead-letter-queue.ts';

ruleTable(functionDeadLetterQueue, {
  fails: {
    'left to the default': {
      terraform: terraform('aws_lambda_function', 'function_name = "it"'),
      cloudformation: cloudformation('AWS::Lambda::Function', 'FunctionName: it'),
    },
  },
  passes: {
    'a queue for failures': {
      terraform: terraform(
        'aws_lambda_function',
        'dead_letter_config {',
        'target_arn = "arn:aws:sqs:eu-west-1:123456789012:it"',
        '}',
      ),
      cloudformation: cloudformation(
        'AWS::Lambda::Function',
        'DeadLetterConfig: {TargetArn: "arn:aws:sqs:eu-west-1:123456789012:it"}',
      ),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'aws_lambda_function',
        'dynamic "dead_letter_config" {',
        'for_each = var.unset',
        'content {',
        'target_arn = "x"',
        '}',
        '}',
      ),
    },
  },
  notApplicable: {
    'an API asks it who calls, and waits': {
      cloudformation: `Transform: AWS::Serverless-2016-10-31
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties: {StageName: prod, Auth: {Authorizers: {Own: {FunctionArn: !GetAtt It.Arn}}}}
  It: {Type: AWS::Serverless::Function, Properties: {Runtime: python3.13}}
`,
    },
    'the queue before it keeps what fails': {
      terraform: `resource "aws_sqs_queue" "it" {
  name = "it"
}
resource "aws_lambda_function" "it" {
  function_name = "it"
}
resource "aws_lambda_event_source_mapping" "it" {
  event_source_arn = aws_sqs_queue.it.arn
  function_name    = aws_lambda_function.it.arn
}
`,
    },
  },
});
