import { perGbMonth } from '../../cost/per-gb-month.ts';
import { perUse } from '../../cost/per-use.ts';
import { facetOf } from '../../graph/graph.ts';
import { always } from '../reading.ts';
import { whatNamesIt } from '../readings/google-links.ts';
import { machineType } from '../readings/google-sizes.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';
import { registry } from './pages.ts';

const page = registry('compute_disk');
const encryption = 'https://cloud.google.com/docs/security/encryption/default-encryption';
const regional = 'google_compute_region_disk';

export const computeDisk = service({
  id: 'google-compute-disk',
  name: 'Persistent Disk',
  provider: 'google',
  kind: 'storage.block',
  icon: 'google/persistent-disk',
  formats: {
    terraform: {
      type: ['google_compute_disk', regional],
      facets: {
        encryptedAtRest: always(true, encryption),
        storageType: machineType('type'),
        storageSizeGb: 'size',
        iops: 'provisioned_iops',
        throughput: 'provisioned_throughput',
        zones: 'zone|replica_zones',
        tags: tags('labels'),
      },
      links: {
        encryptedWith: 'disk_encryption_key.kms_key_self_link',
        attachedTo: whatNamesIt(
          ['google_compute_instance', 'google_compute_instance_template'],
          '@google_compute_attached_disk.instance',
        ),
        replicaOf: 'snapshot|source_disk',
      },
      attachments: {
        google_compute_attached_disk: 'disk',
        google_compute_disk_async_replication: 'primary_disk',
        google_compute_disk_resource_policy_attachment: 'disk',
        google_compute_region_disk_resource_policy_attachment: 'disk',
        google_compute_instance: 'attached_disk[].source+boot_disk.source',
        google_compute_instance_template: 'disk[].source',
      },
    },
  },
  defaults: {
    storageType: { value: 'pd-standard', page },
    tags: { value: [], page },
  },
  sla: 'google-persistent-disk',
  prices: [
    perGbMonth({
      provider: 'google',
      dimension: (resource) => {
        const type = facetOf(resource, 'storageType');
        const name = type.state === 'known' ? type.value.toLowerCase() : 'pd-standard';
        return `gce.disk.${name}${resource.type === regional ? '.regional' : ''}.gb_month`;
      },
      label: 'Storage',
    }),
  ],
});

export const computeSnapshot = service({
  id: 'google-compute-snapshot',
  name: 'disk snapshot or image',
  provider: 'google',
  kind: 'storage.snapshot',
  icon: 'google/persistent-disk',
  formats: {
    terraform: {
      type: ['google_compute_snapshot', 'google_compute_image', 'google_compute_machine_image'],
      facets: { encryptedAtRest: always(true, encryption), tags: tags('labels') },
      links: {
        replicaOf: 'source_disk|source_instance|source_image|source_snapshot',
        encryptedWith:
          'snapshot_encryption_key.kms_key_self_link|image_encryption_key.kms_key_self_link',
      },
    },
  },
  defaults: { tags: { value: [], page: registry('compute_snapshot') } },
  prices: [
    perUse({
      provider: 'google',
      dimension: ({ type }) =>
        type === 'google_compute_snapshot' ? 'gce.disk.snapshot.gb_month' : 'compute_image.storage',
      label: 'Storage',
      usage: 'google-snapshot-gb',
    }),
  ],
});
