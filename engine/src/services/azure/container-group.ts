import { chargedBy } from '../../cost/charged-by.ts';
import type { Value } from '../../source/value.ts';
import { always, every, mapped, present, text } from '../reading.ts';
import { azureDocs, azurePage } from '../readings/azure-pages.ts';
import { sumOf } from '../readings/azure-sums.ts';
import { isTagFixed } from '../readings/images.ts';
import { credentials } from '../readings/secrets.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const groupPage = azurePage('container_group');

const anything = (value: Value) => isTagFixed(value);

export const containerGroup = service({
  id: 'azure-container-group',
  name: 'Container instances',
  provider: 'azure',
  kind: 'compute.container-service',
  icon: 'azure/container-instances',
  formats: {
    terraform: {
      type: 'azurerm_container_group',
      facets: {
        publicEndpoint: mapped<boolean>('ip_address_type', {
          Public: true,
          Private: false,
          None: false,
        }),
        instances: always(1, azureDocs('container-instances/container-instances-container-groups')),
        autoScaling: always(false, azureDocs('container-instances/container-instances-overview')),
        cpuLimit: sumOf('container[].cpu'),
        memoryLimit: sumOf('container[].memory', 1024),
        image: text('container[].image'),
        imageTagFixed: every('container[].image', anything),
        hasIdentity: present('identity.type'),
        healthCheck: present(
          'container[].liveness_probe.period_seconds+container[].liveness_probe.http_get+container[].liveness_probe.exec',
        ),
        containsCredentials: credentials('container[].environment_variables'),
        zones: 'zones',
        tags: tags('tags'),
      },
      links: {
        placedIn: 'subnet_ids',
        runsAs: 'identity.identity_ids',
        logsTo: 'diagnostics.log_analytics.workspace_id',
      },
    },
  },
  defaults: {
    publicEndpoint: { value: true, page: groupPage },
    hasIdentity: { value: false, page: groupPage },
    healthCheck: { value: false, page: groupPage },
    containsCredentials: { value: false, page: groupPage },
    tags: { value: [], page: groupPage },
  },
  sla: 'azure-container-instances',
  prices: [chargedBy('vCPU and GiB seconds')],
});
