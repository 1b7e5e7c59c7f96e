import { perMonth } from '../../cost/per-hour.ts';
import { perUse } from '../../cost/per-use.ts';
import { type Fact, notApplicable } from '../../graph/fact.ts';
import { custom, notEquals, type Reading, yesNo } from '../reading.ts';
import { anonymous } from '../readings/policies.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const guide = 'https://docs.aws.amazon.com/kms/latest/developerguide';
const api = 'https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html';

/** Only symmetric encryption keys with material of KMS's own are rotated by the clock; a replica follows its primary. */
const rotation = (setting: string, spec: string, origin: string): Reading<boolean> => {
  const turned = yesNo(setting);
  const made = new Set(['aws_kms_key', 'AWS::KMS::Key']);
  const cannot = [notEquals(spec, 'SYMMETRIC_DEFAULT'), notEquals(origin, 'AWS_KMS')];
  return custom(
    [setting, spec, origin],
    (context): Fact<boolean> | undefined => {
      const other =
        !made.has(context.resource.type) ||
        cannot.some((one) => {
          const fact = one.read(context);
          return fact?.state === 'known' && fact.value;
        });
      return other ? notApplicable : turned.read(context);
    },
    turned.write,
  );
};

export const kmsKey = service({
  id: 'aws-kms-key',
  name: 'KMS key',
  provider: 'aws',
  kind: 'key',
  icon: 'aws/kms',
  formats: {
    terraform: {
      type: ['aws_kms_key', 'aws_kms_external_key', 'aws_kms_replica_key'],
      label: 'description',
      facets: {
        rotationEnabled: rotation(
          'enable_key_rotation',
          'customer_master_key_spec|key_spec',
          'origin',
        ),
        rotationPeriodDays: 'rotation_period_in_days',
        anonymousAccess: anonymous('@aws_kms_key_policy.policy|policy'),
        softDeleteDays: 'deletion_window_in_days',
        enabled: 'is_enabled|enabled',
        crossRegionCopy: 'multi_region',
        tags: tags('tags'),
      },
      attachments: {
        aws_kms_alias: 'target_key_id',
        aws_kms_grant: 'key_id',
        aws_kms_key_policy: 'key_id',
      },
    },
    cloudformation: {
      type: ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'],
      facets: {
        rotationEnabled: rotation('EnableKeyRotation', 'KeySpec', 'Origin'),
        rotationPeriodDays: 'RotationPeriodInDays',
        anonymousAccess: anonymous('KeyPolicy'),
        softDeleteDays: 'PendingWindowInDays',
        enabled: 'Enabled',
        crossRegionCopy: 'MultiRegion',
        tags: tags('Tags'),
      },
      attachments: { 'AWS::KMS::Alias': 'TargetKeyId' },
    },
  },
  defaults: {
    rotationEnabled: { value: false, page: `${guide}/rotate-keys.html` },
    rotationPeriodDays: { value: 365, page: `${guide}/rotate-keys.html` },
    anonymousAccess: { value: 'none', page: `${guide}/key-policy-default.html` },
    softDeleteDays: { value: 30, page: `${guide}/deleting-keys.html` },
    enabled: { value: true, page: api },
    crossRegionCopy: { value: false, page: api },
    tags: { value: [], page: api },
  },
  sla: 'aws-kms',
  prices: [
    perMonth({ provider: 'aws', dimension: 'kms.key_month', label: 'Key' }),
    perUse({
      provider: 'aws',
      dimension: 'kms.10k_requests',
      label: 'Requests',
      usage: 'aws-kms-requests',
      per: 10_000,
    }),
  ],
});
