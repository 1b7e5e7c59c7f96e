import { perUse } from '../../cost/per-use.ts';
import { facetOf } from '../../graph/graph.ts';
import { always, present } from '../reading.ts';
import { capacityByWord } from '../readings/capacity.ts';
import { service } from '../service.ts';

const guide = 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide';
const page =
  'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-dynamodb-globaltable.html';

export const dynamodbGlobalTable = service({
  id: 'aws-dynamodb-global-table',
  name: 'DynamoDB global table',
  provider: 'aws',
  kind: 'database.key-value',
  icon: 'aws/dynamodb',
  formats: {
    cloudformation: {
      type: 'AWS::DynamoDB::GlobalTable',
      label: 'TableName',
      facets: {
        pointInTimeRecovery:
          'Replicas[].PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled',
        autoScaling: present('WriteProvisionedThroughputSettings.WriteCapacityAutoScalingSettings'),
        capacityMode: capacityByWord('BillingMode'),
        encryptedAtRest: always(true, `${guide}/EncryptionAtRest.html`),
        deletionProtection: 'Replicas[].DeletionProtectionEnabled',
        multiZone: always(true, `${guide}/Introduction.html`),
        crossRegionCopy: present('Replicas[].Region'),
      },
      links: { encryptedWith: 'Replicas[].SSESpecification.KMSMasterKeyId' },
    },
  },
  defaults: {
    pointInTimeRecovery: { value: false, page },
    autoScaling: { value: false, page },
    capacityMode: { value: 'provisioned', page },
    deletionProtection: { value: false, page },
    crossRegionCopy: { value: true, page },
  },
  sla: 'aws-dynamodb',
  prices: [
    perUse({
      provider: 'aws',
      dimension: (resource) => {
        const mode = facetOf(resource, 'capacityMode');
        return mode.state === 'known' && mode.value === 'on-demand'
          ? 'dynamodb.ondemand.1m_rwru'
          : undefined;
      },
      label: 'Replicated writes',
      usage: 'aws-dynamodb-writes',
      per: 1e6,
    }),
    perUse({
      provider: 'aws',
      dimension: 'dynamodb.storage.gb_month',
      label: 'Storage',
      usage: 'aws-dynamodb-storage-gb',
    }),
  ],
});
