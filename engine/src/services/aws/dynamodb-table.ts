import type { PricedResource } from '../../cost/dimension.ts';
import { perHour } from '../../cost/per-hour.ts';
import { perUse } from '../../cost/per-use.ts';
import { facetOf } from '../../graph/graph.ts';
import { asNumber } from '../plain.ts';
import { always, present } from '../reading.ts';
import { anyAttached } from '../readings/attached.ts';
import { capacityByWord } from '../readings/capacity.ts';
import { anonymous } from '../readings/policies.ts';
import { tags } from '../readings/tags.ts';
import { asMap } from '../select.ts';
import { service } from '../service.ts';
import { valueAt } from './cluster-properties.ts';

const guide = 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide';
const api = 'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html';

const isOnDemand = (resource: PricedResource): boolean => {
  const mode = facetOf(resource, 'capacityMode');
  return mode.state === 'known' && mode.value === 'on-demand';
};

/** Capacity reserved for the table and its global indexes; undefined where the table's isn't known. */
function reserved(
  resource: PricedResource,
  facet: 'readCapacity' | 'writeCapacity',
  indexPaths: readonly (readonly [indexes: string, capacity: readonly string[]])[],
): number | undefined {
  const own = facetOf(resource, facet);
  if (own.state !== 'known') return undefined;
  const ofIndexes = indexPaths.flatMap(([indexes, steps]) => {
    const held = valueAt(resource, indexes);
    const items = held?.kind === 'list' ? held.items : held ? [held] : [];
    return items.map((item) => {
      let value: typeof held = item;
      for (const step of steps) value = asMap(value)?.entries.get(step);
      const fact = value && asNumber(value);
      return fact?.state === 'known' ? fact.value : 0;
    });
  });
  return ofIndexes.reduce((sum, one) => sum + one, own.value);
}

const capacity = (facet: 'readCapacity' | 'writeCapacity') => (resource: PricedResource) =>
  reserved(resource, facet, [
    ['global_secondary_index', [facet === 'readCapacity' ? 'read_capacity' : 'write_capacity']],
    [
      'GlobalSecondaryIndexes',
      [
        'ProvisionedThroughput',
        facet === 'readCapacity' ? 'ReadCapacityUnits' : 'WriteCapacityUnits',
      ],
    ],
  ]);

export const dynamodbTable = service({
  id: 'aws-dynamodb-table',
  name: 'DynamoDB table',
  provider: 'aws',
  kind: 'database.key-value',
  icon: 'aws/dynamodb',
  formats: {
    terraform: {
      type: 'aws_dynamodb_table',
      label: 'name',
      facets: {
        pointInTimeRecovery: 'point_in_time_recovery.enabled',
        autoScaling: anyAttached('aws_appautoscaling_target', 'aws_appautoscaling_policy'),
        capacityMode: capacityByWord('billing_mode'),
        encryptedAtRest: always(true, `${guide}/EncryptionAtRest.html`),
        anonymousAccess: anonymous('@aws_dynamodb_resource_policy.policy'),
        deletionProtection: 'deletion_protection_enabled',
        multiZone: always(true, `${guide}/Introduction.html`),
        crossRegionCopy: present('replica|@aws_dynamodb_table_replica'),
        readCapacity: 'read_capacity',
        writeCapacity: 'write_capacity',
        storageType: 'table_class',
        tags: tags('tags'),
      },
      links: { encryptedWith: 'server_side_encryption.kms_key_arn' },
      attachments: {
        aws_appautoscaling_policy: 'resource_id',
        aws_appautoscaling_target: 'resource_id',
        aws_dynamodb_contributor_insights: 'table_name',
        aws_dynamodb_kinesis_streaming_destination: 'table_name',
        aws_dynamodb_resource_policy: 'resource_arn',
        aws_dynamodb_table_item: 'table_name',
        aws_dynamodb_table_replica: 'global_table_arn',
        aws_dynamodb_tag: 'resource_arn',
      },
    },
    cloudformation: {
      type: 'AWS::DynamoDB::Table',
      label: 'TableName',
      facets: {
        pointInTimeRecovery: 'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled',
        autoScaling: anyAttached('AWS::ApplicationAutoScaling::ScalableTarget'),
        capacityMode: capacityByWord('BillingMode'),
        encryptedAtRest: always(true, `${guide}/EncryptionAtRest.html`),
        anonymousAccess: anonymous('ResourcePolicy.PolicyDocument'),
        deletionProtection: 'DeletionProtectionEnabled',
        multiZone: always(true, `${guide}/Introduction.html`),
        readCapacity: 'ProvisionedThroughput.ReadCapacityUnits',
        writeCapacity: 'ProvisionedThroughput.WriteCapacityUnits',
        storageType: 'TableClass',
        tags: tags('Tags'),
      },
      links: { encryptedWith: 'SSESpecification.KMSMasterKeyId' },
      attachments: { 'AWS::ApplicationAutoScaling::ScalableTarget': 'ResourceId' },
    },
  },
  defaults: {
    pointInTimeRecovery: { value: false, page: `${guide}/PointInTimeRecovery.html` },
    autoScaling: { value: false, page: `${guide}/AutoScaling.html` },
    capacityMode: { value: 'provisioned', page: api },
    anonymousAccess: { value: 'none', page: `${guide}/access-control-resource-based.html` },
    deletionProtection: { value: false, page: api },
    crossRegionCopy: { value: false, page: `${guide}/GlobalTables.html` },
    storageType: { value: 'STANDARD', page: api },
    tags: { value: [], page: api },
  },
  sla: 'aws-dynamodb',
  prices: [
    perUse({
      provider: 'aws',
      dimension: (resource) => (isOnDemand(resource) ? 'dynamodb.ondemand.1m_rru' : undefined),
      label: 'Read requests',
      usage: 'aws-dynamodb-reads',
      per: 1e6,
    }),
    perUse({
      provider: 'aws',
      dimension: (resource) => (isOnDemand(resource) ? 'dynamodb.ondemand.1m_wru' : undefined),
      label: 'Write requests',
      usage: 'aws-dynamodb-writes',
      per: 1e6,
    }),
    perHour({
      provider: 'aws',
      dimension: (resource) => (isOnDemand(resource) ? undefined : 'dynamodb.rcu_hour'),
      label: 'Read capacity',
      count: capacity('readCapacity'),
    }),
    perHour({
      provider: 'aws',
      dimension: (resource) => (isOnDemand(resource) ? undefined : 'dynamodb.wcu_hour'),
      label: 'Write capacity',
      count: capacity('writeCapacity'),
    }),
    perUse({
      provider: 'aws',
      dimension: (resource) => {
        const type = facetOf(resource, 'storageType');
        const rare =
          type.state === 'known' && type.value.toUpperCase() === 'STANDARD_INFREQUENT_ACCESS';
        return rare ? 'dynamodb.storage_ia.gb_month' : 'dynamodb.storage.gb_month';
      },
      label: 'Storage',
      usage: 'aws-dynamodb-storage-gb',
    }),
    perUse({
      provider: 'aws',
      dimension: (resource) => {
        const recovery = facetOf(resource, 'pointInTimeRecovery');
        return recovery.state === 'known' && recovery.value ? 'dynamodb.pitr.gb_month' : undefined;
      },
      label: 'Point in time recovery',
      usage: 'aws-dynamodb-backup-gb',
    }),
  ],
});
