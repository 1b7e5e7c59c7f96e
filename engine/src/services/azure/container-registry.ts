import { textOf } from '../../cost/azure-properties.ts';
import { registryDays } from '../../cost/azure-registry.ts';
import { perUse } from '../../cost/per-use.ts';
import { always, mapped } from '../reading.ts';
import { blocksAtLeast } from '../readings/azure-counts.ts';
import { diagnosed, diagnosedTo, diagnosticLogs } from '../readings/azure-diagnostics.ts';
import { azureDocs, azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const registryPage = azurePage('container_registry');

type Access = 'none' | 'read' | 'write';

export const containerRegistry = service({
  id: 'azure-container-registry',
  name: 'Container registry',
  provider: 'azure',
  kind: 'registry',
  icon: 'azure/container-registry',
  formats: {
    terraform: {
      type: 'azurerm_container_registry',
      facets: {
        sharedCredentialsAccepted: 'admin_enabled',
        publicEndpoint: 'public_network_access_enabled',
        anonymousAccess: mapped<Access>('anonymous_pull_enabled', { true: 'read', false: 'none' }),
        multiZone: 'zone_redundancy_enabled',
        crossRegionCopy: blocksAtLeast('georeplications[]', 1),
        encryptedAtRest: always(
          true,
          azureDocs('container-registry/container-registry-encryption-models'),
        ),
        auditLogs: diagnosticLogs,
        tier: 'sku',
        tags: tags('tags'),
      },
      links: {
        encryptedWith: 'encryption.key_vault_key_id',
        runsAs: 'identity.identity_ids',
        logsTo: diagnosedTo,
      },
      attachments: {
        ...diagnosed,
        azurerm_container_registry_webhook: 'registry_name',
        azurerm_container_registry_scope_map: 'container_registry_name',
        azurerm_container_registry_token: 'container_registry_name',
        azurerm_container_registry_task: 'container_registry_id',
        azurerm_container_registry_agent_pool: 'container_registry_name',
      },
    },
  },
  defaults: {
    sharedCredentialsAccepted: { value: false, page: registryPage },
    publicEndpoint: { value: true, page: registryPage },
    anonymousAccess: { value: 'none', page: registryPage },
    multiZone: { value: false, page: registryPage },
    crossRegionCopy: { value: false, page: registryPage },
    auditLogs: { value: false, page: azurePage('monitor_diagnostic_setting') },
    tags: { value: [], page: registryPage },
  },
  sla: 'azure-container-registry',
  prices: [
    registryDays,
    perUse({
      provider: 'azure',
      dimension: (resource) =>
        textOf(resource, 'sku')?.toLowerCase() === 'basic'
          ? 'container_registry.storage_over_10gb'
          : undefined,
      label: 'Images beyond what is included',
      usage: 'azure-acr-gb',
    }),
  ],
});
