import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { queueDeadLetterQueue } from './queue-dead-letter-queue.ts';

ruleTable(queueDeadLetterQueue, {
  fails: {
    'left to the default': {
      terraform: terraform('aws_sqs_queue', 'name = "it"'),
      cloudformation: cloudformation('AWS::SQS::Queue', 'QueueName: it'),
    },
  },
  passes: {
    'a second queue': {
      terraform: terraform(
        'aws_sqs_queue',
        'redrive_policy = jsonencode({ deadLetterTargetArn = "arn", maxReceiveCount = 3 })',
      ),
      cloudformation: cloudformation(
        'AWS::SQS::Queue',
        'RedrivePolicy: {deadLetterTargetArn: arn, maxReceiveCount: 3}',
      ),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'google_pubsub_subscription',
        'topic = "it"',
        'dynamic "dead_letter_policy" {',
        'for_each = var.unset',
        'content {',
        'dead_letter_topic = "x"',
        '}',
        '}',
      ),
    },
  },
  notApplicable: {
    'it is the one for failures': {
      terraform: `resource "aws_sqs_queue" "orders_dlq" {
  name = "orders-dlq"
}
`,
    },
  },
});
