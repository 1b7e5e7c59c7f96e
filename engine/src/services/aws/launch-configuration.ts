import { always, equals, every, present, yesNo } from '../reading.ts';
import { encryptedDisk } from '../readings/account-encryption.ts';
import { bySubnet, elseOpen, writtenAs } from '../readings/applicable.ts';
import { credentials } from '../readings/secrets.ts';
import { architectureBySize, previousGeneration } from '../readings/sizes.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/launch_configuration';

export const launchConfiguration = service({
  id: 'aws-launch-configuration',
  name: 'EC2 launch configuration',
  provider: 'aws',
  kind: 'compute.vm-template',
  icon: 'aws/launch-template',
  formats: {
    terraform: {
      type: 'aws_launch_configuration',
      facets: {
        superseded: always(true, page),
        encryptedAtRest: encryptedDisk(
          writtenAs(every('root_block_device.encrypted+ebs_block_device[].encrypted'), {
            at: 'root_block_device.encrypted',
            value: true,
          }),
        ),
        publicEndpoint: elseOpen(yesNo('associate_public_ip_address'), bySubnet),
        metadataTokenRequired: equals('metadata_options.http_tokens', 'required'),
        hasIdentity: present('iam_instance_profile'),
        containsCredentials: credentials('user_data|user_data_base64'),
        instanceSize: 'instance_type',
        architecture: architectureBySize('instance_type'),
        previousGeneration: previousGeneration('instance_type'),
        enhancedMonitoring: 'enable_monitoring',
        storageSizeGb: 'root_block_device.volume_size',
        storageType: 'root_block_device.volume_type',
      },
      links: { guardedBy: 'security_groups', runsAs: 'iam_instance_profile' },
    },
    cloudformation: {
      type: 'AWS::AutoScaling::LaunchConfiguration',
      facets: {
        superseded: always(true, page),
        encryptedAtRest: writtenAs(every('BlockDeviceMappings[].Ebs.Encrypted'), {
          at: 'BlockDeviceMappings[].Ebs.Encrypted',
          value: true,
        }),
        publicEndpoint: elseOpen(yesNo('AssociatePublicIpAddress'), bySubnet),
        metadataTokenRequired: equals('MetadataOptions.HttpTokens', 'required'),
        hasIdentity: present('IamInstanceProfile'),
        containsCredentials: credentials('UserData'),
        instanceSize: 'InstanceType',
        architecture: architectureBySize('InstanceType'),
        previousGeneration: previousGeneration('InstanceType'),
        enhancedMonitoring: 'InstanceMonitoring',
        storageSizeGb: 'BlockDeviceMappings[].Ebs.VolumeSize',
        storageType: 'BlockDeviceMappings[].Ebs.VolumeType',
      },
      links: { guardedBy: 'SecurityGroups', runsAs: 'IamInstanceProfile' },
    },
  },
  defaults: {
    encryptedAtRest: { value: false, page },
    metadataTokenRequired: { value: false, page },
    hasIdentity: { value: false, page },
    containsCredentials: { value: false, page },
    enhancedMonitoring: { value: true, page },
  },
  prices: 'free',
});
