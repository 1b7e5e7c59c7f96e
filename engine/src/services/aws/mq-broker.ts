import type { PricedResource } from '../../cost/dimension.ts';
import { type Times, wrappedHours } from '../../cost/wrapped-hours.ts';
import { amazonMq } from '../../prices/aws-wrapped-sizes.table.ts';
import { always, equals, present } from '../reading.ts';
import { architectureBySize, previousGeneration } from '../readings/sizes.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';
import { textIn } from './cluster-properties.ts';

const guide = 'https://docs.aws.amazon.com/amazon-mq/latest/developer-guide';
const terraform =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/mq_broker';
const multiple = ['ACTIVE_STANDBY_MULTI_AZ', 'CLUSTER_MULTI_AZ'] as const;

/** A pair has two brokers, a cluster three. */
function brokers(resource: PricedResource): Times {
  const mode = textIn(resource, 'deployment_mode', 'DeploymentMode');
  if (mode === 'CLUSTER_MULTI_AZ') return { factor: 3, because: 'three brokers' };
  return mode === 'ACTIVE_STANDBY_MULTI_AZ' ? { factor: 2, because: 'two brokers' } : { factor: 1 };
}

export const mqBroker = service({
  id: 'aws-mq-broker',
  name: 'Amazon MQ broker',
  provider: 'aws',
  kind: 'message-broker',
  icon: 'aws/mq',
  formats: {
    terraform: {
      type: 'aws_mq_broker',
      label: 'broker_name',
      facets: {
        publicEndpoint: 'publicly_accessible',
        multiZone: equals('deployment_mode', ...multiple),
        automaticFailover: equals('deployment_mode', ...multiple),
        encryptedAtRest: always(true, `${guide}/data-protection.html`),
        automaticUpgrades: 'auto_minor_version_upgrade',
        engine: 'engine_type',
        engineVersion: 'engine_version',
        instanceSize: 'host_instance_type',
        architecture: architectureBySize('host_instance_type'),
        previousGeneration: previousGeneration('host_instance_type'),
        logsExported: 'logs.general',
        auditLogs: 'logs.audit',
        tags: tags('tags'),
      },
      links: {
        placedIn: 'subnet_ids',
        guardedBy: 'security_groups',
        encryptedWith: 'encryption_options.kms_key_id',
      },
    },
    cloudformation: {
      type: 'AWS::AmazonMQ::Broker',
      label: 'BrokerName',
      facets: {
        publicEndpoint: 'PubliclyAccessible',
        multiZone: equals('DeploymentMode', ...multiple),
        automaticFailover: equals('DeploymentMode', ...multiple),
        encryptedAtRest: always(true, `${guide}/data-protection.html`),
        automaticUpgrades: 'AutoMinorVersionUpgrade',
        engine: 'EngineType',
        engineVersion: 'EngineVersion',
        instanceSize: 'HostInstanceType',
        architecture: architectureBySize('HostInstanceType'),
        previousGeneration: previousGeneration('HostInstanceType'),
        logsExported: present('Logs.General'),
        auditLogs: present('Logs.Audit'),
        tags: tags('Tags'),
      },
      links: {
        placedIn: 'SubnetIds',
        guardedBy: 'SecurityGroups',
        encryptedWith: 'EncryptionOptions.KmsKeyId',
      },
      attachments: { 'AWS::AmazonMQ::ConfigurationAssociation': 'Broker' },
    },
  },
  defaults: {
    publicEndpoint: { terraform: false, page: terraform },
    multiZone: { terraform: false, page: terraform },
    automaticFailover: { terraform: false, page: terraform },
    automaticUpgrades: { terraform: false, page: terraform },
    logsExported: { value: false, page: `${guide}/security-logging-monitoring.html` },
    auditLogs: { value: false, page: `${guide}/security-logging-monitoring.html` },
    tags: { value: [], page: `${guide}/amazon-mq-tagging.html` },
  },
  sla: 'aws-mq',
  prices: [wrappedHours({ label: 'Broker hours', sizes: amazonMq, times: brokers })],
});

export const mqConfiguration = service({
  id: 'aws-mq-configuration',
  name: 'Amazon MQ configuration',
  provider: 'aws',
  kind: 'other',
  icon: 'aws/mq',
  formats: {
    terraform: { type: 'aws_mq_configuration', label: 'name', facets: { tags: tags('tags') } },
    cloudformation: {
      type: 'AWS::AmazonMQ::Configuration',
      label: 'Name',
      facets: { tags: tags('Tags') },
    },
  },
  prices: 'free',
});
