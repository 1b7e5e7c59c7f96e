import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { messagesEncrypted } from './messages-encrypted.ts';

ruleTable(messagesEncrypted, {
  fails: {
    'the default says nothing about it': {
      terraform: terraform('aws_sqs_queue', 'name = "it"'),
      cloudformation: cloudformation('AWS::SQS::Queue', 'QueueName: it'),
      severity: 'low',
    },
    'switched off': {
      terraform: terraform('aws_sqs_queue', 'sqs_managed_sse_enabled = false'),
      line: 2,
      severity: 'medium',
    },
    'a stream': {
      terraform: terraform('aws_kinesis_stream', 'name = "it"', 'shard_count = 1'),
      severity: 'medium',
    },
    'clients may speak in plain text': {
      terraform:
        'resource "aws_msk_cluster" "it" {\n  encryption_info {\n    encryption_in_transit {\n      client_broker = "TLS_PLAINTEXT"\n    }\n  }\n}',
      line: 4,
      severity: 'medium',
    },
  },
  passes: {
    'with a key': {
      terraform: terraform('aws_sqs_queue', 'kms_master_key_id = "alias/it"'),
      cloudformation: cloudformation('AWS::SQS::Queue', 'KmsMasterKeyId: alias/it'),
    },
    stated: { terraform: terraform('aws_sqs_queue', 'sqs_managed_sse_enabled = true') },
    'what the provider always does': {
      terraform: terraform('aws_msk_cluster', 'cluster_name = "it"'),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform('aws_sqs_queue', 'sqs_managed_sse_enabled = var.unset'),
    },
  },
  notApplicable: {
    'no messages': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
