import { describe } from 'vitest';
import { facetTable, notApplicable } from '../../testing/facet-table.ts';

describe('queues, topics, streams and events', () => {
  facetTable({
    'a queue with nothing said': {
      terraform: 'resource "aws_sqs_queue" "q" {\n  name = "q"\n}',
      cloudformation: 'Resources: {Q: {Type: "AWS::SQS::Queue"}}',
      on: { terraform: 'aws_sqs_queue.q', cloudformation: 'Q' },
      facets: {
        encryptedAtRest: true,
        deadLetterQueue: false,
        retentionDays: 4,
        anonymousAccess: 'none',
      },
      monthlyUsd: 4,
    },
    'a queue with its failures set aside': {
      terraform:
        'resource "aws_sqs_queue" "dead" {}\nresource "aws_sqs_queue" "q" {\n  sqs_managed_sse_enabled = false\n  redrive_policy = jsonencode({ deadLetterTargetArn = aws_sqs_queue.dead.arn, maxReceiveCount = 3 })\n}',
      cloudformation:
        'Resources: {Dead: {Type: "AWS::SQS::Queue"}, Q: {Type: "AWS::SQS::Queue", Properties: {SqsManagedSseEnabled: false, RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 3}}}}',
      on: { terraform: 'aws_sqs_queue.q', cloudformation: 'Q' },
      facets: { encryptedAtRest: false, deadLetterQueue: true },
      links: { terraform: ['forwardsTo aws_sqs_queue.dead'], cloudformation: ['forwardsTo Dead'] },
    },
    'a queue open to everyone': {
      terraform:
        'resource "aws_sqs_queue" "q" {}\nresource "aws_sqs_queue_policy" "q" {\n  queue_url = aws_sqs_queue.q.id\n  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = "*", Action = "sqs:SendMessage", Resource = "*" }] })\n}',
      on: { terraform: 'aws_sqs_queue.q' },
      facets: { anonymousAccess: 'write' },
    },
    'a queue open to one topic': {
      cloudformation:
        'Resources: {T: {Type: "AWS::SNS::Topic"}, Q: {Type: "AWS::SQS::Queue"}, P: {Type: "AWS::SQS::QueuePolicy", Properties: {Queues: [!Ref Q], PolicyDocument: {Statement: [{Effect: Allow, Principal: "*", Action: "sqs:SendMessage", Resource: "*", Condition: {ArnEquals: {"aws:SourceArn": !Ref T}}}]}}}}',
      on: { cloudformation: 'Q' },
      facets: { anonymousAccess: 'none' },
    },
    'a topic and its subscriber': {
      terraform:
        'resource "aws_sqs_queue" "q" {}\nresource "aws_sns_topic" "t" {}\nresource "aws_sns_topic_subscription" "s" {\n  topic_arn = aws_sns_topic.t.arn\n  protocol = "sqs"\n  endpoint = aws_sqs_queue.q.arn\n}',
      cloudformation:
        'Resources: {Q: {Type: "AWS::SQS::Queue"}, T: {Type: "AWS::SNS::Topic", Properties: {Subscription: [{Protocol: sqs, Endpoint: !GetAtt Q.Arn}]}}}',
      on: { terraform: 'aws_sns_topic.t', cloudformation: 'T' },
      facets: { encryptedAtRest: false, anonymousAccess: 'none' },
      links: { terraform: ['forwardsTo aws_sqs_queue.q'], cloudformation: ['forwardsTo Q'] },
    },
    'a stream by the shard': {
      terraform:
        'resource "aws_kinesis_stream" "s" {\n  shard_count = 2\n  retention_period = 48\n  encryption_type = "KMS"\n}',
      cloudformation:
        'Resources: {S: {Type: "AWS::Kinesis::Stream", Properties: {ShardCount: 2, RetentionPeriodHours: 48, StreamEncryption: {EncryptionType: KMS, KeyId: alias/aws/kinesis}}}}',
      on: { terraform: 'aws_kinesis_stream.s', cloudformation: 'S' },
      facets: {
        encryptedAtRest: true,
        retentionDays: 2,
        capacityMode: 'provisioned',
        instances: 2,
      },
      monthlyUsd: 2 * 730 * (0.015 + 0.02) + 100 * 0.014,
    },
    'a delivery fed by a stream': {
      terraform:
        'resource "aws_kinesis_stream" "s" {}\nresource "aws_s3_bucket" "b" {}\nresource "aws_kinesis_firehose_delivery_stream" "f" {\n  destination = "extended_s3"\n  kinesis_source_configuration {\n    kinesis_stream_arn = aws_kinesis_stream.s.arn\n    role_arn = "r"\n  }\n  extended_s3_configuration {\n    bucket_arn = aws_s3_bucket.b.arn\n    role_arn = "r"\n  }\n}',
      on: { terraform: 'aws_kinesis_firehose_delivery_stream.f' },
      facets: { encryptedAtRest: notApplicable },
      links: { terraform: ['triggeredBy aws_kinesis_stream.s', 'forwardsTo aws_s3_bucket.b'] },
    },
    'three Kafka brokers': {
      terraform:
        'resource "aws_msk_cluster" "k" {\n  number_of_broker_nodes = 3\n  broker_node_group_info {\n    instance_type = "kafka.m5.large"\n    storage_info {\n      ebs_storage_info {\n        volume_size = 100\n      }\n    }\n  }\n}',
      on: { terraform: 'aws_msk_cluster.k' },
      facets: {
        instances: 3,
        storageSizeGb: 100,
        tlsRequired: true,
        authenticationRequired: false,
      },
      monthlyUsd: 3 * 730 * 0.21 + 3 * 100 * 0.1,
    },
    'a broker pair': {
      terraform:
        'resource "aws_mq_broker" "b" {\n  engine_type = "ActiveMQ"\n  host_instance_type = "mq.m5.large"\n  deployment_mode = "ACTIVE_STANDBY_MULTI_AZ"\n}',
      on: { terraform: 'aws_mq_broker.b' },
      facets: { multiZone: true, publicEndpoint: false },
      monthlyUsd: 730 * 0.576,
    },
    'a rule and its target': {
      terraform:
        'resource "aws_sqs_queue" "q" {}\nresource "aws_cloudwatch_event_rule" "r" {\n  schedule_expression = "rate(1 day)"\n}\nresource "aws_cloudwatch_event_target" "t" {\n  rule = aws_cloudwatch_event_rule.r.name\n  arn = aws_sqs_queue.q.arn\n}',
      cloudformation:
        'Resources: {Q: {Type: "AWS::SQS::Queue"}, R: {Type: "AWS::Events::Rule", Properties: {State: DISABLED, Targets: [{Id: q, Arn: !GetAtt Q.Arn}]}}}',
      on: { terraform: 'aws_cloudwatch_event_rule.r', cloudformation: 'R' },
      links: { terraform: ['forwardsTo aws_sqs_queue.q'], cloudformation: ['forwardsTo Q'] },
      monthlyUsd: 0,
    },
    'a state machine names what it calls': {
      cloudformation: `Resources:
  Q: {Type: "AWS::SQS::Queue"}
  M: {Type: "AWS::StepFunctions::StateMachine", Properties: {RoleArn: r, DefinitionString: !Sub '{"Resource": "\${Q.Arn}"}'}}
`,
      on: { cloudformation: 'M' },
      facets: { tracing: false, logsExported: false },
      links: { cloudformation: ['uses Q'] },
    },
  });
});
