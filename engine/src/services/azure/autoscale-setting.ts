import { azurePage } from '../readings/azure-pages.ts';
import { service } from '../service.ts';

export const autoscaleSetting = service({
  id: 'azure-autoscale-setting',
  name: 'Autoscale setting',
  provider: 'azure',
  kind: 'autoscaler',
  icon: 'azure/autoscale',
  formats: {
    terraform: {
      type: 'azurerm_monitor_autoscale_setting',
      facets: {
        minInstances: 'profile[].capacity.minimum',
        maxInstances: 'profile[].capacity.maximum',
        enabled: 'enabled',
      },
      links: { attachedTo: 'target_resource_id' },
    },
  },
  defaults: { enabled: { value: true, page: azurePage('monitor_autoscale_setting') } },
  prices: 'free',
});
