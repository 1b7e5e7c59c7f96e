import { perMonth } from '../../cost/per-hour.ts';
import { perUse } from '../../cost/per-use.ts';
import { sameEverywhere } from '../../cost/same-everywhere.ts';
import { type Fact, known } from '../../graph/fact.ts';
import { custom, present, type Reading, written } from '../reading.ts';
import { DAY, duration } from '../readings/google-durations.ts';
import { anonymousByRoles, iamAttachments } from '../readings/google-iam.ts';
import { tags } from '../readings/tags.ts';
import { blocksAt } from '../readings/within.ts';
import { service } from '../service.ts';
import { registry } from './pages.ts';

const page = registry('secret_manager_secret');
const replicas = 'replication.user_managed.replicas[]';

/** Kept where Google chooses, in several regions, or in those that are listed. */
const copied: Reading<boolean> = custom(['replication'], (context): Fact<boolean> | undefined => {
  const [automatic] = written(context, 'replication.auto|replication.automatic');
  if (automatic) return known(true, { by: 'file', at: automatic.at });
  const { blocks } = blocksAt(context, replicas);
  return blocks.length === 0
    ? undefined
    : known(blocks.length > 1, ...blocks.map(({ at }) => ({ by: 'file', at }) as const));
});

export const secretManagerSecret = service({
  id: 'google-secret',
  name: 'Secret Manager secret',
  provider: 'google',
  kind: 'secret',
  icon: 'google/secret-manager',
  formats: {
    terraform: {
      type: ['google_secret_manager_secret', 'google_secret_manager_regional_secret'],
      label: 'secret_id',
      facets: {
        rotationEnabled: present('rotation.rotation_period'),
        rotationPeriodDays: duration('rotation.rotation_period', DAY),
        crossRegionCopy: copied,
        anonymousAccess: anonymousByRoles(['google_secret_manager_secret']),
        tags: tags('labels'),
      },
      links: {
        encryptedWith: `replication.auto.customer_managed_encryption.kms_key_name+${replicas}.customer_managed_encryption.kms_key_name`,
        forwardsTo: 'topics[].name',
      },
      attachments: {
        ...iamAttachments('secret_id', 'google_secret_manager_secret'),
        google_secret_manager_secret_version: 'secret',
        google_secret_manager_regional_secret_version: 'secret',
      },
    },
  },
  defaults: {
    rotationEnabled: { value: false, page },
    anonymousAccess: { value: 'none', page },
    tags: { value: [], page },
  },
  sla: 'google-secret-manager',
  prices: [
    sameEverywhere(
      'us-central1',
      perMonth({
        provider: 'google',
        dimension: 'secret_manager_secret.active_secret_versions',
        label: 'Active version',
        unit: 'version-month',
      }),
    ),
    sameEverywhere(
      'us-central1',
      perUse({
        provider: 'google',
        dimension: 'secret_manager_secret.access_operations',
        label: 'Reads',
        usage: 'google-secret-reads',
        per: 10_000,
      }),
    ),
  ],
});
