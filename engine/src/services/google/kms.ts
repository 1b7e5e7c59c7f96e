import { perMonth } from '../../cost/per-hour.ts';
import { perUse } from '../../cost/per-use.ts';
import { sameEverywhere } from '../../cost/same-everywhere.ts';
import { type Assignment, present, type Reading } from '../reading.ts';
import { unlessText } from '../readings/applicable.ts';
import { DAY, duration } from '../readings/google-durations.ts';
import { anonymousByRoles, iamAttachments } from '../readings/google-iam.ts';
import { tags } from '../readings/tags.ts';
import { asMap } from '../select.ts';
import { service } from '../service.ts';
import { registry } from './pages.ts';

const page = registry('kms_crypto_key');
const rotation = 'https://cloud.google.com/kms/docs/key-rotation';
/** Only keys that encrypt and decrypt by themselves can be replaced by the clock. */
const others = [
  'ASYMMETRIC_SIGN',
  'ASYMMETRIC_DECRYPT',
  'MAC',
  'RAW_ENCRYPT_DECRYPT',
  'KEY_ENCAPSULATION',
];
const ninetyDays: readonly Assignment[] = [{ at: 'rotation_period', value: `${90 * DAY}s` }];

const rotated: Reading<boolean> = {
  ...unlessText('purpose', others, present('rotation_period')),
  write: (value) => (value ? ninetyDays : []),
};

export const kmsKey = service({
  id: 'google-kms-key',
  name: 'Cloud KMS key',
  provider: 'google',
  kind: 'key',
  icon: 'google/kms',
  formats: {
    terraform: {
      type: 'google_kms_crypto_key',
      label: 'name',
      facets: {
        rotationEnabled: rotated,
        rotationPeriodDays: unlessText('purpose', others, duration('rotation_period', DAY)),
        anonymousAccess: anonymousByRoles(['google_kms_crypto_key'], true),
        tags: tags('labels'),
      },
      links: { memberOf: 'key_ring' },
      attachments: {
        ...iamAttachments('crypto_key_id', 'google_kms_crypto_key'),
        google_kms_crypto_key_version: 'crypto_key',
        google_kms_secret_ciphertext: 'crypto_key',
      },
    },
  },
  defaults: {
    rotationEnabled: { value: false, page: rotation },
    anonymousAccess: { value: 'none', page: 'https://cloud.google.com/kms/docs/iam' },
    tags: { value: [], page },
  },
  sla: 'google-cloud-kms',
  prices: [
    sameEverywhere(
      'us-central1',
      perMonth({
        provider: 'google',
        dimension: ({ properties }) => {
          const template = asMap(properties.entries.get('version_template'));
          const level = template?.entries.get('protection_level');
          return level?.kind === 'scalar' && level.value === 'HSM'
            ? 'kms_crypto_key.key_versions_first_2k'
            : 'kms_crypto_key.key_versions';
        },
        label: 'Active key version',
        unit: 'version-month',
      }),
    ),
    sameEverywhere(
      'us-central1',
      perUse({
        provider: 'google',
        dimension: 'kms_crypto_key.operations',
        label: 'Operations',
        usage: 'google-key-operations',
        per: 10_000,
      }),
    ),
  ],
});

export const kmsKeyRing = service({
  id: 'google-kms-key-ring',
  name: 'Cloud KMS key ring',
  provider: 'google',
  kind: 'vault',
  icon: 'google/kms',
  formats: {
    terraform: {
      type: 'google_kms_key_ring',
      label: 'name',
      attachments: iamAttachments('key_ring_id', 'google_kms_key_ring'),
    },
  },
  prices: 'free',
});
