import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { queuePolicyOpen } from './queue-policy-open.ts';

ruleTable(queuePolicyOpen, {
  fails: {
    'any principal': {
      terraform: `resource "aws_sqs_queue" "it" {
  name = "it"
}
resource "aws_sqs_queue_policy" "it" {
  queue_url = aws_sqs_queue.it.id
  policy    = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = "sqs:*", Resource = "*" }] })
}
`,
      cloudformation: `Resources:
  It: {Type: "AWS::SNS::Topic"}
  Policy: {Type: "AWS::SNS::TopicPolicy", Properties: {Topics: [!Ref It], PolicyDocument: {Statement: [{Effect: Allow, Principal: "*", Action: "sns:Publish", Resource: "*"}]}}}
`,
    },
  },
  passes: {
    'no policy': {
      terraform: terraform('aws_sqs_queue', 'name = "it"'),
      cloudformation: cloudformation('AWS::SNS::Topic', 'TopicName: it'),
    },
  },
  unknown: {
    'the text comes from outside': { terraform: terraform('aws_sqs_queue', 'policy = var.unset') },
  },
  notApplicable: {
    'no messages': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
