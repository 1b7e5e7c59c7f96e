import { perGbMonth } from '../../cost/per-gb-month.ts';
import { perHour } from '../../cost/per-hour.ts';
import { wrappedHours } from '../../cost/wrapped-hours.ts';
import { type Fact, known } from '../../graph/fact.ts';
import { msk } from '../../prices/aws-wrapped-sizes.table.ts';
import { always, custom, equals, notEquals, present, type Reading, written } from '../reading.ts';
import type { CapacityMode } from '../readings/capacity.ts';
import { architectureBySize, previousGeneration } from '../readings/sizes.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const guide = 'https://docs.aws.amazon.com/msk/latest/developerguide';
const nodes = 'broker_node_group_info';
const group = 'BrokerNodeGroupInfo';
const disk = `${nodes}.storage_info.ebs_storage_info.volume_size|${nodes}.ebs_volume_size`;

/** Whether a way to prove who one is is turned on, or plain access is turned off. */
const authenticated = (ways: readonly string[], plain: string): Reading<boolean> =>
  custom([...ways, plain], (context): Fact<boolean> | undefined => {
    const open = written(context, plain)[0];
    if (open?.value.kind === 'scalar')
      return known(open.value.value !== true && open.value.value !== 'true', {
        by: 'file',
        at: open.at,
      });
    for (const way of ways) {
      const slot = written(context, way)[0];
      if (slot) return known(true, { by: 'file', at: slot.at });
    }
    return undefined;
  });

export const mskCluster = service({
  id: 'aws-msk-cluster',
  name: 'MSK cluster',
  provider: 'aws',
  kind: 'stream',
  icon: 'aws/msk',
  formats: {
    terraform: {
      type: 'aws_msk_cluster',
      label: 'cluster_name',
      facets: {
        tlsRequired: equals('encryption_info.encryption_in_transit.client_broker', 'TLS'),
        nodeTrafficEncrypted: 'encryption_info.encryption_in_transit.in_cluster',
        encryptedAtRest: always(true, `${guide}/msk-encryption.html`),
        authenticationRequired: authenticated(
          ['client_authentication.sasl', 'client_authentication.tls'],
          'client_authentication.unauthenticated',
        ),
        publicEndpoint: equals(
          `${nodes}.connectivity_info.public_access.type`,
          'SERVICE_PROVIDED_EIPS',
        ),
        multiZone: always(true, `${guide}/what-is-msk.html`),
        engineVersion: 'kafka_version',
        instances: 'number_of_broker_nodes',
        instanceSize: `${nodes}.instance_type`,
        architecture: architectureBySize(`${nodes}.instance_type`),
        previousGeneration: previousGeneration(`${nodes}.instance_type`),
        storageSizeGb: disk,
        enhancedMonitoring: notEquals('enhanced_monitoring', 'DEFAULT'),
        logsExported: present('logging_info.broker_logs'),
        tags: tags('tags'),
      },
      links: {
        placedIn: `${nodes}.client_subnets`,
        guardedBy: `${nodes}.security_groups`,
        encryptedWith: 'encryption_info.encryption_at_rest_kms_key_arn',
        logsTo:
          'logging_info.broker_logs.cloudwatch_logs.log_group+logging_info.broker_logs.s3.bucket+logging_info.broker_logs.firehose.delivery_stream',
      },
      attachments: {
        aws_msk_cluster_policy: 'cluster_arn',
        aws_msk_scram_secret_association: 'cluster_arn',
      },
    },
    cloudformation: {
      type: 'AWS::MSK::Cluster',
      label: 'ClusterName',
      facets: {
        tlsRequired: equals('EncryptionInfo.EncryptionInTransit.ClientBroker', 'TLS'),
        nodeTrafficEncrypted: 'EncryptionInfo.EncryptionInTransit.InCluster',
        encryptedAtRest: always(true, `${guide}/msk-encryption.html`),
        authenticationRequired: authenticated(
          ['ClientAuthentication.Sasl', 'ClientAuthentication.Tls'],
          'ClientAuthentication.Unauthenticated.Enabled',
        ),
        publicEndpoint: equals(
          `${group}.ConnectivityInfo.PublicAccess.Type`,
          'SERVICE_PROVIDED_EIPS',
        ),
        multiZone: always(true, `${guide}/what-is-msk.html`),
        engineVersion: 'KafkaVersion',
        instances: 'NumberOfBrokerNodes',
        instanceSize: `${group}.InstanceType`,
        architecture: architectureBySize(`${group}.InstanceType`),
        previousGeneration: previousGeneration(`${group}.InstanceType`),
        storageSizeGb: `${group}.StorageInfo.EBSStorageInfo.VolumeSize`,
        enhancedMonitoring: notEquals('EnhancedMonitoring', 'DEFAULT'),
        logsExported: present('LoggingInfo.BrokerLogs'),
        tags: tags('Tags'),
      },
      links: {
        placedIn: `${group}.ClientSubnets`,
        guardedBy: `${group}.SecurityGroups`,
        encryptedWith: 'EncryptionInfo.EncryptionAtRest.DataVolumeKMSKeyId',
        logsTo:
          'LoggingInfo.BrokerLogs.CloudWatchLogs.LogGroup+LoggingInfo.BrokerLogs.S3.Bucket+LoggingInfo.BrokerLogs.Firehose.DeliveryStream',
      },
      attachments: {
        'AWS::MSK::BatchScramSecret': 'ClusterArn',
        'AWS::MSK::ClusterPolicy': 'ClusterArn',
      },
    },
  },
  defaults: {
    tlsRequired: { value: true, page: `${guide}/msk-encryption.html` },
    nodeTrafficEncrypted: { value: true, page: `${guide}/msk-encryption.html` },
    authenticationRequired: { value: false, page: `${guide}/kafka_apis_iam.html` },
    publicEndpoint: { value: false, page: `${guide}/public-access.html` },
    enhancedMonitoring: { value: false, page: `${guide}/metrics-details.html` },
    logsExported: { value: false, page: `${guide}/msk-logging.html` },
    tags: { value: [], page: `${guide}/msk-tagging.html` },
  },
  sla: 'aws-msk',
  prices: [
    wrappedHours({
      label: 'Broker hours',
      sizes: msk,
      listed: (size) => `msk.broker.${size.replace('kafka.', '')}.hour`,
      count: 'instances',
    }),
    perGbMonth({
      provider: 'aws',
      dimension: 'msk.storage.gb_month',
      label: 'Broker storage',
      count: 'instances',
    }),
  ],
});

export const mskServerless = service({
  id: 'aws-msk-serverless',
  name: 'MSK serverless cluster',
  provider: 'aws',
  kind: 'stream',
  icon: 'aws/msk',
  formats: {
    terraform: {
      type: 'aws_msk_serverless_cluster',
      label: 'cluster_name',
      facets: {
        encryptedAtRest: always(true, `${guide}/serverless.html`),
        tlsRequired: always(true, `${guide}/serverless.html`),
        authenticationRequired: always(true, `${guide}/serverless.html`),
        multiZone: always(true, `${guide}/serverless.html`),
        capacityMode: always<CapacityMode>('serverless', `${guide}/serverless.html`),
        tags: tags('tags'),
      },
      links: { placedIn: 'vpc_config[].subnet_ids', guardedBy: 'vpc_config[].security_group_ids' },
    },
    cloudformation: {
      type: 'AWS::MSK::ServerlessCluster',
      label: 'ClusterName',
      facets: {
        encryptedAtRest: always(true, `${guide}/serverless.html`),
        tlsRequired: always(true, `${guide}/serverless.html`),
        authenticationRequired: always(true, `${guide}/serverless.html`),
        multiZone: always(true, `${guide}/serverless.html`),
        capacityMode: always<CapacityMode>('serverless', `${guide}/serverless.html`),
        tags: tags('Tags'),
      },
      links: { placedIn: 'VpcConfigs[].SubnetIds', guardedBy: 'VpcConfigs[].SecurityGroups' },
    },
  },
  defaults: { tags: { value: [], page: `${guide}/msk-tagging.html` } },
  sla: 'aws-msk',
  prices: [
    perHour({ provider: 'aws', dimension: 'msk.serverless.cluster_hour', label: 'Cluster' }),
  ],
});
