import { chargedBy } from '../../cost/charged-by.ts';
import { always } from '../reading.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const guide = 'https://docs.aws.amazon.com/timestream/latest/developerguide';

export const timestreamTable = service({
  id: 'aws-timestream-table',
  name: 'Timestream table',
  provider: 'aws',
  kind: 'database.key-value',
  icon: 'aws/timestream',
  formats: {
    terraform: {
      type: 'aws_timestreamwrite_table',
      label: 'table_name',
      facets: {
        encryptedAtRest: always(true, `${guide}/EncryptionAtRest.html`),
        multiZone: always(true, `${guide}/what-is-timestream.html`),
        retentionDays: 'retention_properties.magnetic_store_retention_period_in_days',
        tags: tags('tags'),
      },
      links: { memberOf: 'database_name', encryptedWith: 'database_name>kms_key_id' },
    },
    cloudformation: {
      type: 'AWS::Timestream::Table',
      label: 'TableName',
      facets: {
        encryptedAtRest: always(true, `${guide}/EncryptionAtRest.html`),
        multiZone: always(true, `${guide}/what-is-timestream.html`),
        retentionDays: 'RetentionProperties.MagneticStoreRetentionPeriodInDays',
        tags: tags('Tags'),
      },
      links: { memberOf: 'DatabaseName', encryptedWith: 'DatabaseName>KmsKeyId' },
    },
  },
  defaults: { tags: { value: [], page: `${guide}/what-is-timestream.html` } },
  sla: 'aws-timestream',
  prices: [chargedBy('writes, GB stored and compute units of queries')],
});

export const timestreamDatabase = service({
  id: 'aws-timestream-database',
  name: 'Timestream database',
  provider: 'aws',
  kind: 'other',
  icon: 'aws/timestream',
  formats: {
    terraform: {
      type: 'aws_timestreamwrite_database',
      label: 'database_name',
      facets: { tags: tags('tags') },
    },
    cloudformation: {
      type: 'AWS::Timestream::Database',
      label: 'DatabaseName',
      facets: { tags: tags('Tags') },
    },
  },
  defaults: { tags: { value: [], page: `${guide}/what-is-timestream.html` } },
  prices: 'free',
});
