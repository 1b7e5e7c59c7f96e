import { chargedBy } from '../../cost/charged-by.ts';
import { always } from '../reading.ts';
import { azureDocs, azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

export const netAppVolume = service({
  id: 'azure-netapp-volume',
  name: 'NetApp volume',
  provider: 'azure',
  kind: 'storage.file',
  icon: 'azure/netapp-files',
  formats: {
    terraform: {
      type: 'azurerm_netapp_volume',
      facets: {
        encryptedAtRest: always(true, azureDocs('azure-netapp-files/understand-data-encryption')),
        storageSizeGb: 'storage_quota_in_gb',
        zones: 'zone',
        tags: tags('tags'),
      },
      links: { placedIn: 'subnet_id' },
    },
  },
  defaults: { tags: { value: [], page: azurePage('netapp_volume') } },
  sla: 'azure-netapp-files',
  prices: [chargedBy('the gigabytes of its pool')],
});
