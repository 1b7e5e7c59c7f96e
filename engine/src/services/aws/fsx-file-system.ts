import { chargedBy } from '../../cost/charged-by.ts';
import { perGbMonth } from '../../cost/per-gb-month.ts';
import { perMonth } from '../../cost/per-hour.ts';
import { facetOf } from '../../graph/graph.ts';
import { always, atLeast, equals, type Reading } from '../reading.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const guide = 'https://docs.aws.amazon.com/fsx/latest/WindowsGuide';
const api = 'https://docs.aws.amazon.com/fsx/latest/APIReference/API_CreateFileSystem.html';
const multi = ['MULTI_AZ_1', 'MULTI_AZ_2', 'MULTI_AZ_HA_1'] as const;
const acrossZones = (path: string): Reading<boolean> => equals(path, ...multi);

const shared = {
  encryptedAtRest: always(
    true,
    'https://docs.aws.amazon.com/fsx/latest/WindowsGuide/encryption-at-rest.html',
  ),
  multiZone: acrossZones('deployment_type'),
  automaticBackups: atLeast('automatic_backup_retention_days', 1, 7),
  backupRetentionDays: 'automatic_backup_retention_days',
  storageSizeGb: 'storage_capacity',
  storageType: 'storage_type',
  tags: tags('tags'),
};
const links = {
  placedIn: 'subnet_ids',
  guardedBy: 'security_group_ids',
  encryptedWith: 'kms_key_id',
};
const defaults = {
  multiZone: { value: false, page: api },
  storageType: { value: 'SSD', page: api },
  tags: { value: [], page: api },
} as const;

export const fsxWindows = service({
  id: 'aws-fsx-windows',
  name: 'FSx for Windows file system',
  provider: 'aws',
  kind: 'storage.file',
  icon: 'aws/fsx',
  formats: {
    terraform: {
      type: 'aws_fsx_windows_file_system',
      facets: { ...shared, throughput: 'throughput_capacity' },
      links,
    },
  },
  defaults: {
    ...defaults,
    automaticBackups: { value: true, page: `${guide}/using-backups.html` },
    backupRetentionDays: {
      value: 7,
      page: 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/fsx_windows_file_system',
    },
  },
  sla: 'aws-fsx',
  prices: [
    perGbMonth({
      provider: 'aws',
      dimension: (resource) => {
        const type = facetOf(resource, 'storageType');
        return `fsx_windows_file_system.${type.state === 'known' && type.value === 'HDD' ? 'hdd' : 'ssd'}_storage`;
      },
      label: 'Storage',
    }),
    perMonth({
      provider: 'aws',
      dimension: 'fsx_windows_file_system.throughput_capacity',
      label: 'Throughput',
      count: 'throughput',
      unit: 'MB/s-month',
    }),
  ],
});

export const fsxOther = service({
  id: 'aws-fsx',
  name: 'FSx file system',
  provider: 'aws',
  kind: 'storage.file',
  icon: 'aws/fsx',
  formats: {
    terraform: {
      type: [
        'aws_fsx_lustre_file_system',
        'aws_fsx_ontap_file_system',
        'aws_fsx_openzfs_file_system',
      ],
      facets: shared,
      links,
      attachments: {
        aws_fsx_data_repository_association: 'file_system_id',
        aws_fsx_ontap_storage_virtual_machine: 'file_system_id',
      },
    },
    cloudformation: {
      type: 'AWS::FSx::FileSystem',
      facets: {
        encryptedAtRest: always(true, `${guide}/encryption-at-rest.html`),
        multiZone: acrossZones(
          'WindowsConfiguration.DeploymentType|OntapConfiguration.DeploymentType|OpenZFSConfiguration.DeploymentType',
        ),
        automaticBackups: atLeast(
          'WindowsConfiguration.AutomaticBackupRetentionDays|LustreConfiguration.AutomaticBackupRetentionDays|OntapConfiguration.AutomaticBackupRetentionDays|OpenZFSConfiguration.AutomaticBackupRetentionDays',
          1,
          7,
        ),
        storageSizeGb: 'StorageCapacity',
        storageType: 'StorageType',
        tags: tags('Tags'),
      },
      links: { placedIn: 'SubnetIds', guardedBy: 'SecurityGroupIds', encryptedWith: 'KmsKeyId' },
    },
  },
  defaults,
  sla: 'aws-fsx',
  prices: [chargedBy('GB stored and throughput reserved')],
});
