import { managedDisk as diskMonth } from '../../cost/azure-disks.ts';
import { perUse } from '../../cost/per-use.ts';
import { always } from '../reading.ts';
import { toWhatNamesIt } from '../readings/attached-links.ts';
import { azureDocs, azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page = azurePage('managed_disk');
const encryption = azureDocs('virtual-machines/disk-encryption');

export const managedDisk = service({
  id: 'azure-managed-disk',
  name: 'Managed disk',
  provider: 'azure',
  kind: 'storage.block',
  icon: 'azure/managed-disk',
  formats: {
    terraform: {
      type: 'azurerm_managed_disk',
      facets: {
        encryptedAtRest: always(true, encryption),
        storageType: 'storage_account_type',
        storageSizeGb: 'disk_size_gb',
        iops: 'disk_iops_read_write',
        throughput: 'disk_mbps_read_write',
        zones: 'zone|zones',
        tags: tags('tags'),
      },
      links: {
        attachedTo: toWhatNamesIt(
          '@azurerm_virtual_machine_data_disk_attachment.virtual_machine_id',
          'azurerm_virtual_machine',
          'azurerm_linux_virtual_machine',
          'azurerm_windows_virtual_machine',
        ),
        encryptedWith: 'disk_encryption_set_id',
        replicaOf: 'source_resource_id',
      },
      attachments: {
        azurerm_virtual_machine_data_disk_attachment: 'managed_disk_id',
        azurerm_virtual_machine:
          'storage_data_disk[].managed_disk_id+storage_os_disk.managed_disk_id',
        azurerm_linux_virtual_machine: 'os_managed_disk_id',
        azurerm_windows_virtual_machine: 'os_managed_disk_id',
      },
    },
  },
  defaults: { tags: { value: [], page } },
  sla: 'azure-managed-disks',
  prices: [diskMonth],
});

export const diskSnapshot = service({
  id: 'azure-snapshot',
  name: 'Disk snapshot',
  provider: 'azure',
  kind: 'storage.snapshot',
  icon: 'azure/snapshot',
  formats: {
    terraform: {
      type: 'azurerm_snapshot',
      facets: { encryptedAtRest: always(true, encryption), tags: tags('tags') },
      links: { replicaOf: 'source_uri|source_resource_id' },
    },
  },
  defaults: { tags: { value: [], page: azurePage('snapshot') } },
  prices: [
    perUse({
      provider: 'azure',
      dimension: 'snapshot.storage',
      label: 'Snapshot storage',
      usage: 'azure-snapshot-gb',
    }),
  ],
});

export const machineImage = service({
  id: 'azure-image',
  name: 'Machine image',
  provider: 'azure',
  kind: 'storage.snapshot',
  icon: 'azure/image',
  formats: {
    terraform: {
      type: ['azurerm_image', 'azurerm_shared_image_version'],
      facets: { encryptedAtRest: always(true, encryption), tags: tags('tags') },
      links: { replicaOf: 'source_virtual_machine_id|os_disk.managed_disk_id|managed_image_id' },
    },
  },
  defaults: { tags: { value: [], page: azurePage('image') } },
  prices: [
    perUse({
      provider: 'azure',
      dimension: 'image.storage',
      label: 'Image storage',
      usage: 'azure-snapshot-gb',
    }),
  ],
});
