import { chargedBy } from '../../cost/charged-by.ts';
import { present, yesNo } from '../reading.ts';
import { unlessWritten } from '../readings/applicable.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const guide = 'https://docs.aws.amazon.com/firehose/latest/dev';

/** With a stream as its source it stores nothing itself: encryption is the source's matter. */
export const firehose = service({
  id: 'aws-firehose',
  name: 'Data Firehose stream',
  provider: 'aws',
  kind: 'stream',
  icon: 'aws/firehose',
  formats: {
    terraform: {
      type: 'aws_kinesis_firehose_delivery_stream',
      label: 'name',
      facets: {
        encryptedAtRest: unlessWritten(
          'kinesis_source_configuration|msk_source_configuration',
          yesNo('server_side_encryption.enabled'),
        ),
        tags: tags('tags'),
      },
      links: {
        forwardsTo:
          'extended_s3_configuration.bucket_arn+s3_configuration.bucket_arn+redshift_configuration.cluster_jdbcurl+opensearch_configuration.domain_arn+elasticsearch_configuration.domain_arn+opensearchserverless_configuration.collection_endpoint',
        triggeredBy:
          'kinesis_source_configuration.kinesis_stream_arn+msk_source_configuration.msk_cluster_arn',
        runsAs:
          'extended_s3_configuration.role_arn+s3_configuration.role_arn+opensearch_configuration.role_arn',
        encryptedWith: 'server_side_encryption.key_arn',
        uses: 'extended_s3_configuration.processing_configuration.processors[].parameters[].parameter_value',
      },
    },
    cloudformation: {
      type: 'AWS::KinesisFirehose::DeliveryStream',
      label: 'DeliveryStreamName',
      facets: {
        encryptedAtRest: unlessWritten(
          'KinesisStreamSourceConfiguration|MSKSourceConfiguration',
          present('DeliveryStreamEncryptionConfigurationInput'),
        ),
        tags: tags('Tags'),
      },
      links: {
        forwardsTo:
          'ExtendedS3DestinationConfiguration.BucketARN+S3DestinationConfiguration.BucketARN+RedshiftDestinationConfiguration.ClusterJDBCURL+AmazonopensearchserviceDestinationConfiguration.DomainARN+ElasticsearchDestinationConfiguration.DomainARN',
        triggeredBy:
          'KinesisStreamSourceConfiguration.KinesisStreamARN+MSKSourceConfiguration.MSKClusterARN',
        runsAs: 'ExtendedS3DestinationConfiguration.RoleARN+S3DestinationConfiguration.RoleARN',
        encryptedWith: 'DeliveryStreamEncryptionConfigurationInput.KeyARN',
        uses: 'ExtendedS3DestinationConfiguration.ProcessingConfiguration.Processors[].Parameters[].ParameterValue',
      },
    },
  },
  defaults: {
    encryptedAtRest: { value: false, page: `${guide}/encryption.html` },
    tags: { value: [], page: `${guide}/what-is-this-service.html` },
  },
  sla: 'aws-data-firehose',
  prices: [chargedBy('GB taken in')],
});
