import { chargedBy } from '../../cost/charged-by.ts';
import { always, equals } from '../reading.ts';
import { capacityByWord } from '../readings/capacity.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const guide = 'https://docs.aws.amazon.com/keyspaces/latest/devguide';

export const keyspacesTable = service({
  id: 'aws-keyspaces-table',
  name: 'Keyspaces table',
  provider: 'aws',
  kind: 'database.key-value',
  icon: 'aws/keyspaces',
  formats: {
    terraform: {
      type: 'aws_keyspaces_table',
      label: 'table_name',
      facets: {
        encryptedAtRest: always(true, `${guide}/EncryptionAtRest.html`),
        multiZone: always(true, `${guide}/what-is-keyspaces.html`),
        pointInTimeRecovery: equals('point_in_time_recovery.status', 'ENABLED'),
        capacityMode: capacityByWord('capacity_specification.throughput_mode'),
        readCapacity: 'capacity_specification.read_capacity_units',
        writeCapacity: 'capacity_specification.write_capacity_units',
        tags: tags('tags'),
      },
      links: {
        memberOf: 'keyspace_name',
        encryptedWith: 'encryption_specification.kms_key_identifier',
      },
    },
    cloudformation: {
      type: 'AWS::Cassandra::Table',
      label: 'TableName',
      facets: {
        encryptedAtRest: always(true, `${guide}/EncryptionAtRest.html`),
        multiZone: always(true, `${guide}/what-is-keyspaces.html`),
        pointInTimeRecovery: 'PointInTimeRecoveryEnabled',
        capacityMode: capacityByWord('BillingMode.Mode'),
        readCapacity: 'BillingMode.ProvisionedThroughput.ReadCapacityUnits',
        writeCapacity: 'BillingMode.ProvisionedThroughput.WriteCapacityUnits',
        tags: tags('Tags'),
      },
      links: {
        memberOf: 'KeyspaceName',
        encryptedWith: 'EncryptionSpecification.KmsKeyIdentifier',
      },
    },
  },
  defaults: {
    pointInTimeRecovery: { value: false, page: `${guide}/PointInTimeRecovery.html` },
    capacityMode: { value: 'on-demand', page: `${guide}/ReadWriteCapacityMode.html` },
    tags: { value: [], page: `${guide}/tagging-keyspaces.html` },
  },
  sla: 'aws-keyspaces',
  prices: [chargedBy('reads, writes and GB stored')],
});

export const keyspacesKeyspace = service({
  id: 'aws-keyspaces-keyspace',
  name: 'Keyspaces keyspace',
  provider: 'aws',
  kind: 'other',
  icon: 'aws/keyspaces',
  formats: {
    terraform: { type: 'aws_keyspaces_keyspace', label: 'name', facets: { tags: tags('tags') } },
    cloudformation: {
      type: 'AWS::Cassandra::Keyspace',
      label: 'KeyspaceName',
      facets: { tags: tags('Tags') },
    },
  },
  defaults: { tags: { value: [], page: `${guide}/tagging-keyspaces.html` } },
  prices: 'free',
});
