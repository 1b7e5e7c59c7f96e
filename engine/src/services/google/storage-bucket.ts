import type { PriceDimension, PricedResource } from '../../cost/dimension.ts';
import { perUse } from '../../cost/per-use.ts';
import { type Fact, known } from '../../graph/fact.ts';
import { facetOf } from '../../graph/graph.ts';
import { asNumber, asText } from '../plain.ts';
import { always, custom, equals, present, type Reading, written } from '../reading.ts';
import { anonymousByRoles, iamAttachments, isAnybody } from '../readings/google-iam.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';
import { registry } from './pages.ts';

const page = registry('storage_bucket');
const guide = 'https://cloud.google.com/storage/docs';

type Access = 'none' | 'read' | 'write';

const acls = [
  'google_storage_bucket_acl',
  'google_storage_bucket_access_control',
  'google_storage_default_object_acl',
  'google_storage_default_object_access_control',
];

/** Access by lists of the older kind: a canned one, or entries such as `READER:allUsers`. */
const byList: Reading<Access> = custom<Access>(
  acls.map((type) => `@${type}`),
  (context) => {
    for (const type of acls) {
      for (const one of context.attachments.get(type) ?? []) {
        const text = (name: string): readonly string[] => {
          const value = one.properties.entries.get(name);
          const items = value?.kind === 'list' ? value.items : value ? [value] : [];
          return items.flatMap((item) => {
            const fact = asText(item);
            return fact?.state === 'known' ? [fact.value] : [];
          });
        };
        const origin = { by: 'file', at: one.at } as const;
        const canned = text('predefined_acl')[0]?.toLowerCase() ?? '';
        if (canned.startsWith('public'))
          return known(canned.includes('write') ? 'write' : 'read', origin);
        const entries = [
          ...text('role_entity').map((entry) => entry.split(':')),
          ...text('entity').map((entity) => [text('role')[0] ?? 'READER', entity]),
        ];
        const open = entries.find(([, entity = '']) => isAnybody(entity));
        if (open) return known(open[0] === 'READER' ? 'read' : 'write', origin);
      }
    }
    return undefined;
  },
);

const byRole = anonymousByRoles(['google_storage_bucket']);

/** What anybody may do by roles or lists; nothing where public access is prevented. */
const anonymous: Reading<Access> = custom<Access>(byRole.paths, (context) => {
  const shut = equals('public_access_prevention', 'enforced').read(context);
  if (shut?.state === 'known' && shut.value) return { ...shut, value: 'none' };
  const facts = [byRole.read(context), byList.read(context)].filter((fact) => fact !== undefined);
  return (
    facts.find((fact) => fact.state === 'known' && fact.value === 'write') ??
    facts.find((fact) => fact.state === 'known' && fact.value === 'read') ??
    facts.find((fact) => fact.state === 'unknown') ??
    facts[0]
  );
});

/** Continents and pairs of regions that a bucket may be spread over. */
const several: ReadonlySet<string> = new Set(['us', 'eu', 'asia', 'asia1', 'eur4', 'nam4']);
const spread = (location: string): boolean =>
  several.has(location.toLowerCase()) || /^(eur|asia|nam)\d/i.test(location);

const overRegions: Reading<boolean> = custom(
  ['location', 'custom_placement_config'],
  (context): Fact<boolean> | undefined => {
    const [pair] = written(context, 'custom_placement_config.data_locations');
    if (pair) return known(true, { by: 'file', at: pair.at });
    const [slot] = written(context, 'location');
    const fact = slot && asText(slot.value);
    return fact?.state === 'known' ? { ...fact, value: spread(fact.value) } : fact;
  },
);

const softDelete: Reading<number> = custom(
  ['soft_delete_policy.retention_duration_seconds'],
  (context) => {
    const [slot] = written(context, 'soft_delete_policy.retention_duration_seconds');
    const fact = slot && asNumber(slot.value);
    return fact?.state === 'known' ? { ...fact, value: fact.value / 86_400 } : fact;
  },
  (value) => [{ at: 'soft_delete_policy.retention_duration_seconds', value: value * 86_400 }],
);

const continents: Readonly<Record<string, string>> = {
  us: 'us-multi',
  eu: 'europe-multi',
  asia: 'asia-multi',
};

/** Where the tables list the price of a bucket's location: a continent, a pair of regions, or the region. */
function priced(resource: PricedResource): { readonly region: string; readonly spread: string } {
  const location = resource.properties.entries.get('location');
  const text = location?.kind === 'scalar' ? String(location.value).toLowerCase() : '';
  const continent = Object.hasOwn(continents, text) ? continents[text] : undefined;
  if (continent !== undefined) return { region: continent, spread: '.multi' };
  if (spread(text)) return { region: text, spread: '.dual' };
  return { region: text || resource.region, spread: '' };
}

const storageClass = (resource: PricedResource): string => {
  const type = facetOf(resource, 'storageType');
  const word = type.state === 'known' ? type.value.toLowerCase() : 'standard';
  return ['nearline', 'coldline', 'archive'].includes(word) ? word : 'standard';
};

/** Priced where the bucket is listed, which needn't be a region. */
const atLocation =
  (dimension: PriceDimension): PriceDimension =>
  (resource, prices) =>
    dimension({ ...resource, region: priced(resource).region }, prices);

export const storageBucket = service({
  id: 'google-storage-bucket',
  name: 'Cloud Storage bucket',
  provider: 'google',
  kind: 'storage.object',
  icon: 'google/cloud-storage',
  formats: {
    terraform: {
      type: 'google_storage_bucket',
      label: 'name',
      facets: {
        publicAccessBlocked: equals('public_access_prevention', 'enforced'),
        anonymousAccess: anonymous,
        uniformAccess: 'uniform_bucket_level_access',
        accessLogs: present('logging.log_bucket'),
        versioning: 'versioning.enabled',
        lifecycleRules: present('lifecycle_rule'),
        softDeleteDays: softDelete,
        encryptedAtRest: always(true, `${guide}/encryption/default-keys`),
        multiZone: always(true, `${guide}/availability-durability`),
        crossRegionCopy: overRegions,
        storageType: 'storage_class',
        tags: tags('labels'),
      },
      links: {
        encryptedWith: 'encryption.default_kms_key_name',
        logsTo: 'logging.log_bucket',
        forwardsTo: '@google_storage_notification.topic',
      },
      attachments: {
        ...iamAttachments('bucket', 'google_storage_bucket'),
        google_storage_bucket_acl: 'bucket',
        google_storage_bucket_access_control: 'bucket',
        google_storage_default_object_acl: 'bucket',
        google_storage_default_object_access_control: 'bucket',
        google_storage_bucket_object: 'bucket',
        google_storage_object_acl: 'bucket',
        google_storage_object_access_control: 'bucket',
        google_storage_notification: 'bucket',
      },
    },
  },
  defaults: {
    publicAccessBlocked: { value: false, page: `${guide}/public-access-prevention` },
    anonymousAccess: { value: 'none', page: `${guide}/access-control` },
    uniformAccess: { value: false, page },
    accessLogs: { value: false, page },
    versioning: { value: false, page: `${guide}/object-versioning` },
    lifecycleRules: { value: false, page: `${guide}/lifecycle` },
    softDeleteDays: { value: 7, page: `${guide}/soft-delete` },
    storageType: { value: 'STANDARD', page },
    tags: { value: [], page },
  },
  sla: 'google-cloud-storage',
  prices: [
    perUse({
      provider: 'google',
      dimension: (resource) => `gcs.${storageClass(resource)}${priced(resource).spread}.gb_month`,
      label: 'Storage',
      usage: 'google-storage-gb',
    }),
    perUse({
      provider: 'google',
      dimension: (resource) =>
        `${priced(resource).spread === '' ? 'container_registry' : 'storage_bucket'}.object_adds_bucket_object_list_class_a`,
      label: 'Writes and listings (class A)',
      usage: 'google-storage-writes',
      per: 10_000,
    }),
    perUse({
      provider: 'google',
      dimension: 'storage_bucket.object_gets_retrieve_bucket_object_metadata_class_b',
      label: 'Reads (class B)',
      usage: 'google-storage-reads',
      per: 10_000,
    }),
  ].map(atLocation),
});
