import { perMonth } from '../../cost/per-hour.ts';
import { perUse } from '../../cost/per-use.ts';
import { sameEverywhere } from '../../cost/same-everywhere.ts';
import { present } from '../reading.ts';
import { anyAttached } from '../readings/attached.ts';
import { anonymous } from '../readings/policies.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const guide = 'https://docs.aws.amazon.com/secretsmanager/latest/userguide';
const api = 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html';
const terraform =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/secretsmanager_secret';

export const secretsmanagerSecret = service({
  id: 'aws-secretsmanager-secret',
  name: 'Secrets Manager secret',
  provider: 'aws',
  kind: 'secret',
  icon: 'aws/secrets-manager',
  formats: {
    terraform: {
      type: 'aws_secretsmanager_secret',
      label: 'name',
      facets: {
        rotationEnabled: anyAttached('aws_secretsmanager_secret_rotation'),
        rotationPeriodDays:
          '@aws_secretsmanager_secret_rotation.rotation_rules.automatically_after_days',
        anonymousAccess: anonymous('@aws_secretsmanager_secret_policy.policy|policy'),
        crossRegionCopy: present('replica'),
        softDeleteDays: 'recovery_window_in_days',
        tags: tags('tags'),
      },
      links: {
        encryptedWith: 'kms_key_id',
        uses: '@aws_secretsmanager_secret_rotation.rotation_lambda_arn',
      },
      attachments: {
        aws_secretsmanager_secret_policy: 'secret_arn',
        aws_secretsmanager_secret_rotation:
          'secret_id+secret_id>@aws_secretsmanager_secret_version.secret_id',
        aws_secretsmanager_secret_version: 'secret_id',
      },
    },
    cloudformation: {
      type: 'AWS::SecretsManager::Secret',
      label: 'Name',
      facets: {
        rotationEnabled: anyAttached('AWS::SecretsManager::RotationSchedule'),
        rotationPeriodDays:
          '@AWS::SecretsManager::RotationSchedule.RotationRules.AutomaticallyAfterDays',
        anonymousAccess: anonymous('@AWS::SecretsManager::ResourcePolicy.ResourcePolicy'),
        crossRegionCopy: present('ReplicaRegions'),
        tags: tags('Tags'),
      },
      links: {
        encryptedWith: 'KmsKeyId',
        uses: '@AWS::SecretsManager::RotationSchedule.RotationLambdaARN',
      },
      attachments: {
        'AWS::SecretsManager::ResourcePolicy': 'SecretId',
        'AWS::SecretsManager::RotationSchedule':
          'SecretId+SecretId>@AWS::SecretsManager::SecretTargetAttachment.SecretId',
        'AWS::SecretsManager::SecretTargetAttachment': 'SecretId',
      },
    },
  },
  defaults: {
    rotationEnabled: { value: false, page: `${guide}/rotating-secrets.html` },
    anonymousAccess: { value: 'none', page: `${guide}/auth-and-access_resource-policies.html` },
    crossRegionCopy: { value: false, page: api },
    softDeleteDays: { value: 30, page: terraform },
    tags: { value: [], page: api },
  },
  sla: 'aws-secrets-manager',
  prices: [
    sameEverywhere(
      'us-east-1',
      perMonth({ provider: 'aws', dimension: 'secretsmanager_secret.secret', label: 'Secret' }),
    ),
    sameEverywhere(
      'us-east-1',
      perUse({
        provider: 'aws',
        dimension: 'secretsmanager_secret.api_requests',
        label: 'Requests',
        usage: 'aws-secret-requests',
        per: 10_000,
      }),
    ),
  ],
});
