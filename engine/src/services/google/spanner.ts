import { chargedBy } from '../../cost/charged-by.ts';
import type { Fact } from '../../graph/fact.ts';
import { asNumber, asText } from '../plain.ts';
import { always, custom, type Reading, written } from '../reading.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';
import { registry } from './pages.ts';

const encryption = 'https://cloud.google.com/docs/security/encryption/default-encryption';

const spanner = registry('spanner_instance');

const replication = 'https://cloud.google.com/spanner/docs/instance-configurations';

/** Whether a text at a path doesn't begin with any of these words. */
function notStarting(path: string, words: readonly string[]): Reading<boolean> {
  return custom([path], (context): Fact<boolean> | undefined => {
    const [slot] = written(context, path);
    const fact = slot && asText(slot.value);
    if (fact?.state !== 'known') return fact;
    const name = fact.value.slice(fact.value.lastIndexOf('/') + 1);
    return { ...fact, value: !words.some((word) => name.startsWith(word)) };
  });
}

const spannerUnits = 1000;

/** Nodes, or processing units at a thousand for a node. */
const spannerNodes: Reading<number> = custom(
  ['num_nodes', 'processing_units'],
  (context): Fact<number> | undefined => {
    const [nodes] = written(context, 'num_nodes|autoscaling_config.autoscaling_limits.min_nodes');
    if (nodes) return asNumber(nodes.value);
    const [units] = written(context, 'processing_units');
    const fact = units && asNumber(units.value);
    return fact?.state === 'known' ? { ...fact, value: fact.value / spannerUnits } : fact;
  },
);

export const spannerInstance = service({
  id: 'google-spanner-instance',
  name: 'Spanner instance',
  provider: 'google',
  kind: 'database.server',
  icon: 'google/spanner',
  formats: {
    terraform: {
      type: 'google_spanner_instance',
      label: 'name',
      facets: {
        multiZone: always(true, replication),
        crossRegionCopy: notStarting('config', ['regional-']),
        instances: spannerNodes,
        encryptedAtRest: always(true, encryption),
        tlsRequired: always(true, 'https://cloud.google.com/docs/security/encryption-in-transit'),
        tags: tags('labels'),
      },
    },
  },
  defaults: { tags: { value: [], page: spanner } },
  sla: 'google-spanner',
  prices: [chargedBy('nodes and storage')],
});

export const spannerDatabase = service({
  id: 'google-spanner-database',
  name: 'Spanner database',
  provider: 'google',
  kind: 'database.relational',
  icon: 'google/spanner',
  formats: {
    terraform: {
      type: 'google_spanner_database',
      label: 'name',
      facets: {
        deletionProtection: 'deletion_protection|enable_drop_protection',
        multiZone: always(true, replication),
        crossRegionCopy: notStarting('instance>config', ['regional-']),
        encryptedAtRest: always(true, encryption),
        tlsRequired: always(true, 'https://cloud.google.com/docs/security/encryption-in-transit'),
        identityAuthentication: always(true, 'https://cloud.google.com/spanner/docs/iam'),
        engine: always('spanner', spanner),
      },
      links: { memberOf: 'instance', encryptedWith: 'encryption_config.kms_key_name' },
      attachments: {
        google_spanner_database_iam_member: 'database',
        google_spanner_database_iam_binding: 'database',
      },
    },
  },
  defaults: { deletionProtection: { terraform: true, page: registry('spanner_database') } },
  sla: 'google-spanner',
  prices: 'free',
});
