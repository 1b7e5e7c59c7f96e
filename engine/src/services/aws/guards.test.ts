import { describe } from 'vitest';
import { facetTable, notApplicable, unknown } from '../../testing/facet-table.ts';

describe('keys, secrets, logs and watchers', () => {
  facetTable({
    'a key': {
      terraform: 'resource "aws_kms_key" "k" {}',
      cloudformation:
        'Resources: {K: {Type: "AWS::KMS::Key", Properties: {KeyPolicy: {Statement: [{Effect: Allow, Principal: {AWS: !Sub "arn:aws:iam::${AWS::AccountId}:root"}, Action: "kms:*", Resource: "*"}]}}}}',
      on: { terraform: 'aws_kms_key.k', cloudformation: 'K' },
      facets: {
        rotationEnabled: false,
        anonymousAccess: 'none',
        softDeleteDays: 30,
        enabled: true,
      },
      monthlyUsd: 1 + 10 * 0.03,
    },
    'a key pair can not rotate': {
      terraform:
        'resource "aws_kms_key" "k" {\n  customer_master_key_spec = "RSA_2048"\n  key_usage = "SIGN_VERIFY"\n}',
      cloudformation: 'Resources: {K: {Type: "AWS::KMS::Key", Properties: {KeySpec: RSA_2048}}}',
      on: { terraform: 'aws_kms_key.k', cloudformation: 'K' },
      facets: { rotationEnabled: notApplicable },
    },
    'a key open to everyone': {
      terraform:
        'resource "aws_kms_key" "k" {\n  policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { AWS = "*" }, Action = "kms:*", Resource = "*" }] })\n}',
      on: { terraform: 'aws_kms_key.k' },
      facets: { anonymousAccess: 'write' },
    },
    'a secret that is replaced': {
      terraform:
        'resource "aws_secretsmanager_secret" "s" {}\nresource "aws_secretsmanager_secret_rotation" "r" {\n  secret_id = aws_secretsmanager_secret.s.id\n  rotation_rules {\n    automatically_after_days = 30\n  }\n}',
      cloudformation:
        'Resources: {S: {Type: "AWS::SecretsManager::Secret"}, A: {Type: "AWS::SecretsManager::SecretTargetAttachment", Properties: {SecretId: !Ref S}}, R: {Type: "AWS::SecretsManager::RotationSchedule", Properties: {SecretId: !Ref A, RotationRules: {AutomaticallyAfterDays: 30}}}}',
      on: { terraform: 'aws_secretsmanager_secret.s', cloudformation: 'S' },
      facets: { rotationEnabled: true, rotationPeriodDays: 30 },
      monthlyUsd: 0.4 + 5 * 0.05,
    },
    'a secret that is not': {
      terraform: 'resource "aws_secretsmanager_secret" "s" {}',
      on: { terraform: 'aws_secretsmanager_secret.s' },
      facets: { rotationEnabled: false },
    },
    'parameters are free': {
      terraform: 'resource "aws_ssm_parameter" "p" {\n  type = "SecureString"\n}',
      on: { terraform: 'aws_ssm_parameter.p' },
      facets: { encryptedAtRest: true, tier: 'Standard' },
      monthlyUsd: 0,
    },
    'logs kept for ever': {
      terraform: 'resource "aws_cloudwatch_log_group" "l" {}',
      cloudformation: 'Resources: {L: {Type: "AWS::Logs::LogGroup"}}',
      on: { terraform: 'aws_cloudwatch_log_group.l', cloudformation: 'L' },
      facets: { retentionDays: 0, encryptedAtRest: true },
      monthlyUsd: 5 * 0.5 + 10 * 0.03,
    },
    'an alarm on a queue': {
      terraform:
        'resource "aws_sqs_queue" "q" {}\nresource "aws_sns_topic" "t" {}\nresource "aws_cloudwatch_metric_alarm" "a" {\n  dimensions = { QueueName = aws_sqs_queue.q.name }\n  alarm_actions = [aws_sns_topic.t.arn]\n}',
      cloudformation:
        'Resources: {Q: {Type: "AWS::SQS::Queue"}, T: {Type: "AWS::SNS::Topic"}, A: {Type: "AWS::CloudWatch::Alarm", Properties: {Dimensions: [{Name: QueueName, Value: !GetAtt Q.QueueName}], AlarmActions: [!Ref T]}}}',
      on: { terraform: 'aws_cloudwatch_metric_alarm.a', cloudformation: 'A' },
      links: {
        terraform: ['attachedTo aws_sqs_queue.q', 'forwardsTo aws_sns_topic.t'],
        cloudformation: ['attachedTo Q', 'forwardsTo T'],
      },
      monthlyUsd: 0.1,
    },
    'a trail': {
      terraform: 'resource "aws_cloudtrail" "t" {\n  is_multi_region_trail = true\n}',
      cloudformation:
        'Resources: {T: {Type: "AWS::CloudTrail::Trail", Properties: {IsMultiRegionTrail: true, IsLogging: true}}}',
      on: { terraform: 'aws_cloudtrail.t', cloudformation: 'T' },
      facets: { coversAllRegions: true, integrityValidated: false, enabled: true },
      monthlyUsd: 0,
    },
    'a trail of data events': {
      terraform:
        'resource "aws_cloudtrail" "t" {\n  event_selector {\n    data_resource {\n      type = "AWS::S3::Object"\n      values = ["arn:aws:s3"]\n    }\n  }\n}',
      on: { terraform: 'aws_cloudtrail.t' },
      monthlyUsd: 100 * 0.1,
    },
    'a plan that copies to another region': {
      terraform:
        'resource "aws_dynamodb_table" "t" {}\nresource "aws_backup_plan" "p" {\n  rule {\n    target_vault_name = "v"\n    copy_action {\n      destination_vault_arn = "arn:aws:backup:eu-central-1:123456789012:backup-vault:v"\n    }\n  }\n}\nresource "aws_backup_selection" "s" {\n  plan_id = aws_backup_plan.p.id\n  resources = [aws_dynamodb_table.t.arn]\n}',
      on: { terraform: 'aws_backup_plan.p' },
      facets: { backupCrossRegion: true },
      links: { terraform: ['attachedTo aws_dynamodb_table.t'] },
    },
    'a build': {
      terraform:
        'resource "aws_codebuild_project" "b" {\n  environment {\n    compute_type = "BUILD_GENERAL1_MEDIUM"\n    image = "aws/codebuild/standard:7.0"\n    type = "LINUX_CONTAINER"\n    privileged_mode = true\n  }\n}',
      on: { terraform: 'aws_codebuild_project.b' },
      facets: { privileged: true },
      monthlyUsd: 1000 * 0.01,
    },
    'a file transfer server': {
      terraform: 'resource "aws_transfer_server" "t" {\n  protocols = ["SFTP", "FTP"]\n}',
      on: { terraform: 'aws_transfer_server.t' },
      facets: { publicEndpoint: true, fileTransferAllowed: true },
      monthlyUsd: 2 * 730 * 0.3 + 50 * 0.04,
    },
    'a model behind an endpoint': {
      terraform:
        'resource "aws_sagemaker_endpoint_configuration" "c" {\n  production_variants {\n    instance_type = "ml.m5.large"\n    initial_instance_count = 2\n  }\n}\nresource "aws_sagemaker_endpoint" "e" {\n  endpoint_config_name = aws_sagemaker_endpoint_configuration.c.name\n}',
      on: { terraform: 'aws_sagemaker_endpoint.e' },
      facets: { instances: 2, instanceSize: 'ml.m5.large' },
      monthlyUsd: 2 * 730 * 0.096 * 1.2,
    },
    'a migration': {
      terraform:
        'resource "aws_dms_replication_instance" "d" {\n  replication_instance_class = "dms.t3.medium"\n}',
      cloudformation:
        'Resources: {D: {Type: "AWS::DMS::ReplicationInstance", Properties: {ReplicationInstanceClass: dms.t3.medium}}}',
      on: { terraform: 'aws_dms_replication_instance.d' },
      facets: { publicEndpoint: unknown, multiZone: false },
      monthlyUsd: 730 * 0.073,
    },
  });
});
