import { equals, every, mapped, present, yesNo } from '../reading.ts';
import { encryptedDisk } from '../readings/account-encryption.ts';
import { bySubnet, elseOpen, writtenAs } from '../readings/applicable.ts';
import { credentials } from '../readings/secrets.ts';
import { architectureBySize, previousGeneration } from '../readings/sizes.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/launch_template';

export const launchTemplate = service({
  id: 'aws-launch-template',
  name: 'EC2 launch template',
  provider: 'aws',
  kind: 'compute.vm-template',
  icon: 'aws/launch-template',
  formats: {
    terraform: {
      type: 'aws_launch_template',
      facets: {
        encryptedAtRest: encryptedDisk(
          writtenAs(every('block_device_mappings[].ebs.encrypted'), {
            at: 'block_device_mappings[].ebs.encrypted',
            value: true,
          }),
        ),
        publicEndpoint: elseOpen(
          yesNo('network_interfaces[].associate_public_ip_address'),
          bySubnet,
        ),
        metadataTokenRequired: equals('metadata_options.http_tokens', 'required'),
        hasIdentity: present('iam_instance_profile'),
        containsCredentials: credentials('user_data'),
        instanceSize: 'instance_type',
        architecture: architectureBySize('instance_type'),
        previousGeneration: previousGeneration('instance_type'),
        purchaseOption: mapped<'on-demand' | 'spot' | 'reserved'>(
          'instance_market_options.market_type',
          { spot: 'spot' },
        ),
        enhancedMonitoring: 'monitoring.enabled',
        storageSizeGb: 'block_device_mappings[].ebs.volume_size',
        storageType: 'block_device_mappings[].ebs.volume_type',
        tags: tags('tags'),
      },
      links: {
        guardedBy:
          'vpc_security_group_ids|network_interfaces[].security_groups|security_group_names',
        runsAs: 'iam_instance_profile.name|iam_instance_profile.arn',
        placedIn: 'network_interfaces[].subnet_id',
        encryptedWith: 'block_device_mappings[].ebs.kms_key_id',
      },
    },
    cloudformation: {
      type: 'AWS::EC2::LaunchTemplate',
      facets: {
        encryptedAtRest: writtenAs(
          every('LaunchTemplateData.BlockDeviceMappings[].Ebs.Encrypted'),
          {
            at: 'LaunchTemplateData.BlockDeviceMappings[].Ebs.Encrypted',
            value: true,
          },
        ),
        publicEndpoint: elseOpen(
          yesNo('LaunchTemplateData.NetworkInterfaces[].AssociatePublicIpAddress'),
          bySubnet,
        ),
        metadataTokenRequired: equals('LaunchTemplateData.MetadataOptions.HttpTokens', 'required'),
        hasIdentity: present('LaunchTemplateData.IamInstanceProfile'),
        containsCredentials: credentials('LaunchTemplateData.UserData'),
        instanceSize: 'LaunchTemplateData.InstanceType',
        architecture: architectureBySize('LaunchTemplateData.InstanceType'),
        previousGeneration: previousGeneration('LaunchTemplateData.InstanceType'),
        purchaseOption: mapped<'on-demand' | 'spot' | 'reserved'>(
          'LaunchTemplateData.InstanceMarketOptions.MarketType',
          {
            spot: 'spot',
          },
        ),
        enhancedMonitoring: 'LaunchTemplateData.Monitoring.Enabled',
        storageSizeGb: 'LaunchTemplateData.BlockDeviceMappings[].Ebs.VolumeSize',
        storageType: 'LaunchTemplateData.BlockDeviceMappings[].Ebs.VolumeType',
        tags: tags('TagSpecifications[].Tags'),
      },
      links: {
        guardedBy:
          'LaunchTemplateData.SecurityGroupIds|LaunchTemplateData.NetworkInterfaces[].Groups',
        runsAs:
          'LaunchTemplateData.IamInstanceProfile.Name|LaunchTemplateData.IamInstanceProfile.Arn',
        placedIn: 'LaunchTemplateData.NetworkInterfaces[].SubnetId',
        encryptedWith: 'LaunchTemplateData.BlockDeviceMappings[].Ebs.KmsKeyId',
      },
    },
  },
  defaults: {
    encryptedAtRest: { value: false, page },
    metadataTokenRequired: { value: false, page },
    hasIdentity: { value: false, page },
    containsCredentials: { value: false, page },
    purchaseOption: { value: 'on-demand', page },
    enhancedMonitoring: { value: false, page },
    tags: { value: [], page },
  },
  prices: 'free',
});
