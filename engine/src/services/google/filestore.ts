import { chargedBy } from '../../cost/charged-by.ts';
import { always, equals } from '../reading.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';
import { registry } from './pages.ts';

const encryption = 'https://cloud.google.com/docs/security/encryption/default-encryption';

export const filestore = service({
  id: 'google-filestore',
  name: 'Filestore instance',
  provider: 'google',
  kind: 'storage.file',
  icon: 'google/filestore',
  formats: {
    terraform: {
      type: 'google_filestore_instance',
      label: 'name',
      facets: {
        multiZone: equals('tier', 'ENTERPRISE', 'REGIONAL'),
        deletionProtection: 'deletion_protection_enabled',
        storageSizeGb: 'file_shares.capacity_gb',
        storageType: 'tier',
        encryptedAtRest: always(true, encryption),
        tags: tags('labels'),
      },
      links: { inNetwork: 'networks[].network', encryptedWith: 'kms_key_name' },
      attachments: {
        google_filestore_snapshot: 'instance',
        google_filestore_backup: 'source_instance',
      },
    },
  },
  defaults: {
    deletionProtection: { value: false, page: registry('filestore_instance') },
    tags: { value: [], page: registry('filestore_instance') },
  },
  sla: 'google-filestore',
  prices: [chargedBy('the capacity of its shares')],
});
