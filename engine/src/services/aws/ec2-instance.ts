import type { PricedResource } from '../../cost/dimension.ts';
import { ebsDisks } from '../../cost/ebs-disks.ts';
import { machineHours } from '../../cost/machine-hours.ts';
import { perHour, perMonth } from '../../cost/per-hour.ts';
import { type Fact, notApplicable } from '../../graph/fact.ts';
import { sourcesOf } from '../../graph/graph.ts';
import {
  custom,
  equals,
  every,
  firstOf,
  mapped,
  negated,
  present,
  type Reading,
  written,
  yesNo,
} from '../reading.ts';
import { encryptedDisk } from '../readings/account-encryption.ts';
import { bySubnet, elseOpen, whereType, writtenAs } from '../readings/applicable.ts';
import { credentials } from '../readings/secrets.ts';
import { architectureBySize, previousGeneration, storageOptimized } from '../readings/sizes.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page = 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/instance';
const api = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RunInstances.html';

type Bought = 'on-demand' | 'spot' | 'reserved';

/** Seven basic measures are charged for each machine that is watched by the minute. */
const detailedMetrics = 7;

/** A machine that names a template and no disks has the template's, which is asked itself. */
const leftToTemplate: Reading<boolean> = custom<boolean>(
  [],
  (context): Fact<boolean> | undefined =>
    written(context, 'launch_template').length > 0 &&
    written(context, 'root_block_device+ebs_block_device').length === 0
      ? notApplicable
      : undefined,
);

/** Whether it asks for a public address that no resource of its own stands for: that one is billed there. */
const hasOwnAddress = ({ facets: { publicEndpoint }, graph, address }: PricedResource): boolean =>
  publicEndpoint?.state === 'known' &&
  publicEndpoint.value &&
  !sourcesOf(graph, address, 'attachedTo').some(({ kind }) => kind === 'address.public');

export const ec2Instance = service({
  id: 'aws-ec2-instance',
  name: 'EC2 instance',
  provider: 'aws',
  kind: 'compute.vm',
  icon: 'aws/ec2',
  formats: {
    terraform: {
      type: ['aws_instance', 'aws_spot_instance_request'],
      facets: {
        encryptedAtRest: encryptedDisk(
          firstOf(
            leftToTemplate,
            writtenAs(every('root_block_device.encrypted+ebs_block_device[].encrypted'), {
              at: 'root_block_device.encrypted',
              value: true,
            }),
          ),
        ),
        publicEndpoint: elseOpen(yesNo('associate_public_ip_address'), bySubnet),
        metadataTokenRequired: equals('metadata_options.http_tokens', 'required'),
        hasIdentity: present('iam_instance_profile|launch_template.id>iam_instance_profile'),
        storageOptimized: storageOptimized('ebs_optimized', 'instance_type'),
        enhancedMonitoring: 'monitoring',
        containsCredentials: credentials('user_data|user_data_base64'),
        ipForwarding: negated('source_dest_check'),
        deletionProtection: 'disable_api_termination',
        instanceSize:
          'instance_type|launch_template.id>instance_type|launch_template.name>instance_type',
        architecture: architectureBySize('instance_type|launch_template.id>instance_type'),
        previousGeneration: previousGeneration('instance_type'),
        purchaseOption: firstOf(
          mapped<Bought>('instance_market_options.market_type', { spot: 'spot' }),
          whereType<Bought>('aws_spot_instance_request', 'spot'),
        ),
        storageSizeGb: 'root_block_device.volume_size',
        storageType: 'root_block_device.volume_type',
        zones: 'availability_zone',
        tags: tags('tags'),
      },
      links: {
        runsAs: 'iam_instance_profile',
        placedIn:
          'subnet_id|network_interface[].network_interface_id>subnet_id|primary_network_interface.network_interface_id>subnet_id',
        guardedBy:
          'vpc_security_group_ids|security_groups|network_interface[].network_interface_id>security_groups|primary_network_interface.network_interface_id>security_groups',
        usesTemplate: 'launch_template.id|launch_template.name',
        encryptedWith: 'root_block_device.kms_key_id+ebs_block_device[].kms_key_id',
      },
    },
    cloudformation: {
      type: 'AWS::EC2::Instance',
      facets: {
        encryptedAtRest: writtenAs(every('BlockDeviceMappings[].Ebs.Encrypted'), {
          at: 'BlockDeviceMappings[].Ebs.Encrypted',
          value: true,
        }),
        publicEndpoint: elseOpen(yesNo('NetworkInterfaces[].AssociatePublicIpAddress'), bySubnet),
        metadataTokenRequired: equals('MetadataOptions.HttpTokens', 'required'),
        hasIdentity: present('IamInstanceProfile'),
        storageOptimized: storageOptimized('EbsOptimized', 'InstanceType'),
        enhancedMonitoring: 'Monitoring',
        containsCredentials: credentials('UserData'),
        ipForwarding: negated('SourceDestCheck'),
        deletionProtection: 'DisableApiTermination',
        instanceSize:
          'InstanceType|LaunchTemplate.LaunchTemplateId>LaunchTemplateData.InstanceType',
        architecture: architectureBySize('InstanceType'),
        previousGeneration: previousGeneration('InstanceType'),
        purchaseOption: mapped<Bought>(
          'LaunchTemplate.LaunchTemplateId>LaunchTemplateData.InstanceMarketOptions.MarketType',
          { spot: 'spot' },
        ),
        storageSizeGb: 'BlockDeviceMappings[].Ebs.VolumeSize',
        storageType: 'BlockDeviceMappings[].Ebs.VolumeType',
        zones: 'AvailabilityZone',
        tags: tags('Tags'),
      },
      links: {
        runsAs: 'IamInstanceProfile',
        placedIn:
          'SubnetId|NetworkInterfaces[].SubnetId|NetworkInterfaces[].NetworkInterfaceId>SubnetId',
        guardedBy:
          'SecurityGroupIds|SecurityGroups|NetworkInterfaces[].GroupSet|NetworkInterfaces[].NetworkInterfaceId>GroupSet',
        usesTemplate: 'LaunchTemplate.LaunchTemplateId|LaunchTemplate.LaunchTemplateName',
        encryptedWith: 'BlockDeviceMappings[].Ebs.KmsKeyId',
      },
    },
  },
  defaults: {
    encryptedAtRest: { value: false, page },
    metadataTokenRequired: { value: false, page },
    hasIdentity: { value: false, page },
    enhancedMonitoring: { value: false, page },
    containsCredentials: { value: false, page },
    ipForwarding: { value: false, page },
    deletionProtection: { value: false, page },
    purchaseOption: { value: 'on-demand', page },
    instanceSize: { cloudformation: 'm1.small', page: api },
    tags: { value: [], page },
  },
  sla: 'aws-ec2',
  prices: [
    machineHours({ provider: 'aws' }),
    ebsDisks(),
    perHour({
      provider: 'aws',
      dimension: (resource) => (hasOwnAddress(resource) ? 'ipv4.in_use_hour' : undefined),
      label: 'Public address',
    }),
    perMonth({
      provider: 'aws',
      dimension: ({ facets: { enhancedMonitoring: watched } }) =>
        watched?.state === 'known' && watched.value
          ? 'instance.ec2_detailed_monitoring'
          : undefined,
      label: 'Detailed monitoring',
      count: detailedMetrics,
      unit: 'metric',
    }),
  ],
});
