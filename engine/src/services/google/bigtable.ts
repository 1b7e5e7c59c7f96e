import { chargedBy } from '../../cost/charged-by.ts';
import { type Fact, known, type Origin } from '../../graph/fact.ts';
import { asNumber } from '../plain.ts';
import { always, custom, type Reading, written } from '../reading.ts';
import { tags } from '../readings/tags.ts';
import { blocksAt, textAt } from '../readings/within.ts';
import { service } from '../service.ts';
import { registry } from './pages.ts';

const encryption = 'https://cloud.google.com/docs/security/encryption/default-encryption';

const bigtable = registry('bigtable_instance');

/** Nodes of all clusters together. */
const bigtableNodes: Reading<number> = custom(
  ['cluster[].num_nodes'],
  (context): Fact<number> | undefined => {
    const { blocks } = blocksAt(context, 'cluster[]');
    const from: Origin[] = [];
    let sum = 0;
    for (const block of blocks) {
      const [slot] = written(block.context, 'num_nodes|autoscaling_config.min_nodes');
      const fact = slot && asNumber(slot.value);
      if (fact?.state === 'unknown') return fact;
      sum += fact?.state === 'known' ? fact.value : 1;
      from.push({ by: 'file', at: block.at });
    }
    return blocks.length === 0 ? undefined : known(sum, ...from);
  },
);

const bigtableZones = custom<boolean>(['cluster[].zone'], (context) => {
  const { blocks } = blocksAt(context, 'cluster[]');
  if (blocks.length === 0) return undefined;
  const zones = new Set(blocks.map((block) => textAt(block.context, 'zone') ?? block.at));
  return known(zones.size > 1, ...blocks.map(({ at }) => ({ by: 'file', at }) as const));
});

export const bigtableInstance = service({
  id: 'google-bigtable-instance',
  name: 'Bigtable instance',
  provider: 'google',
  kind: 'database.key-value',
  icon: 'google/bigtable',
  formats: {
    terraform: {
      type: 'google_bigtable_instance',
      label: 'name',
      facets: {
        deletionProtection: 'deletion_protection',
        instances: bigtableNodes,
        multiZone: bigtableZones,
        storageType: 'cluster.storage_type',
        encryptedAtRest: always(true, encryption),
        capacityMode: always<'provisioned' | 'on-demand' | 'serverless'>('provisioned', bigtable),
        autoScaling: custom<boolean>(['cluster[].autoscaling_config'], (context) => {
          const [slot] = written(context, 'cluster[].autoscaling_config');
          return slot && known(true, { by: 'file', at: slot.at });
        }),
        tags: tags('labels'),
      },
      links: { encryptedWith: 'cluster[].kms_key_name' },
      attachments: {
        google_bigtable_table: 'instance_name',
        google_bigtable_app_profile: 'instance',
        google_bigtable_instance_iam_member: 'instance',
        google_bigtable_instance_iam_binding: 'instance',
      },
    },
  },
  defaults: {
    deletionProtection: { terraform: true, page: bigtable },
    autoScaling: { value: false, page: bigtable },
    tags: { value: [], page: bigtable },
  },
  sla: 'google-bigtable',
  prices: [chargedBy('nodes and storage')],
});
