import { perMonth } from '../../cost/per-hour.ts';
import { perUse } from '../../cost/per-use.ts';
import { facetOf } from '../../graph/graph.ts';
import { absent, equals, present } from '../reading.ts';
import { anonymous, deniesPlain } from '../readings/policies.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const guide = 'https://docs.aws.amazon.com/efs/latest/ug';

export const efsFileSystem = service({
  id: 'aws-efs-file-system',
  name: 'EFS file system',
  provider: 'aws',
  kind: 'storage.file',
  icon: 'aws/efs',
  formats: {
    terraform: {
      type: 'aws_efs_file_system',
      label: 'creation_token',
      facets: {
        encryptedAtRest: 'encrypted',
        multiZone: absent('availability_zone_name'),
        automaticBackups: equals('@aws_efs_backup_policy.backup_policy.status', 'ENABLED'),
        anonymousAccess: anonymous('@aws_efs_file_system_policy.policy'),
        tlsRequired: deniesPlain('@aws_efs_file_system_policy.policy'),
        lifecycleRules: present('lifecycle_policy'),
        crossRegionCopy: present('@aws_efs_replication_configuration.destination.region'),
        storageType: 'throughput_mode',
        throughput: 'provisioned_throughput_in_mibps',
        tags: tags('tags'),
      },
      links: {
        placedIn: '@aws_efs_mount_target.subnet_id',
        guardedBy: '@aws_efs_mount_target.security_groups',
        encryptedWith: 'kms_key_id',
      },
      attachments: {
        aws_efs_access_point: 'file_system_id',
        aws_efs_backup_policy: 'file_system_id',
        aws_efs_file_system_policy: 'file_system_id',
        aws_efs_mount_target: 'file_system_id',
        aws_efs_replication_configuration: 'source_file_system_id',
      },
    },
    cloudformation: {
      type: 'AWS::EFS::FileSystem',
      facets: {
        encryptedAtRest: 'Encrypted',
        multiZone: absent('AvailabilityZoneName'),
        automaticBackups: equals('BackupPolicy.Status', 'ENABLED'),
        anonymousAccess: anonymous('FileSystemPolicy'),
        tlsRequired: deniesPlain('FileSystemPolicy'),
        lifecycleRules: present('LifecyclePolicies'),
        crossRegionCopy: present('ReplicationConfiguration.Destinations[].Region'),
        storageType: 'ThroughputMode',
        throughput: 'ProvisionedThroughputInMibps',
        tags: tags('FileSystemTags'),
      },
      links: {
        placedIn: '@AWS::EFS::MountTarget.SubnetId',
        guardedBy: '@AWS::EFS::MountTarget.SecurityGroups',
        encryptedWith: 'KmsKeyId',
      },
      attachments: {
        'AWS::EFS::AccessPoint': 'FileSystemId',
        'AWS::EFS::MountTarget': 'FileSystemId',
      },
    },
  },
  defaults: {
    encryptedAtRest: { value: false, page: `${guide}/API_CreateFileSystem.html` },
    multiZone: { value: true, page: `${guide}/availability-durability.html` },
    automaticBackups: { value: false, page: `${guide}/API_CreateFileSystem.html` },
    anonymousAccess: { value: 'none', page: `${guide}/access-control-block-public-access.html` },
    tlsRequired: { value: false, page: `${guide}/encryption-in-transit.html` },
    lifecycleRules: { value: false, page: `${guide}/lifecycle-management-efs.html` },
    crossRegionCopy: { value: false, page: `${guide}/efs-replication.html` },
    storageType: { value: 'bursting', page: `${guide}/API_CreateFileSystem.html` },
    tags: { value: [], page: `${guide}/API_CreateFileSystem.html` },
  },
  sla: 'aws-efs',
  prices: [
    perUse({
      provider: 'aws',
      dimension: (resource) => {
        const multiZone = facetOf(resource, 'multiZone');
        return multiZone.state === 'known' && !multiZone.value
          ? 'efs.onezone.gb_month'
          : 'efs.standard.gb_month';
      },
      label: 'Storage',
      usage: 'aws-efs-gb',
    }),
    perMonth({
      provider: 'aws',
      dimension: (resource) =>
        facetOf(resource, 'throughput').state === 'known'
          ? 'efs.provisioned_throughput.mibps_month'
          : undefined,
      label: 'Provisioned throughput',
      count: 'throughput',
      unit: 'MiB/s-month',
    }),
  ],
});
