import { registryDays } from '../../cost/azure-registry.ts';
import { chargedBy } from '../../cost/charged-by.ts';
import { perUse } from '../../cost/per-use.ts';
import type { Value } from '../../source/value.ts';
import { always, every, mapped, negated, present, text } from '../reading.ts';
import { blocksAtLeast } from '../readings/azure-counts.ts';
import { diagnosed, diagnosedTo, diagnosticLogs } from '../readings/azure-diagnostics.ts';
import { azureDocs, azurePage } from '../readings/azure-pages.ts';
import { sumOf } from '../readings/azure-sums.ts';
import { isTagFixed } from '../readings/images.ts';
import { mebibytes, quantityOfAll, vcpus } from '../readings/quantities.ts';
import { credentials } from '../readings/secrets.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page = azurePage('container_app');
const groupPage = azurePage('container_group');
const registryPage = azurePage('container_registry');
const container = 'template.container[]';
const anything = (value: Value) => isTagFixed(value);

export const containerApp = service({
  id: 'azure-container-app',
  name: 'Container app',
  provider: 'azure',
  kind: 'compute.container-service',
  icon: 'azure/container-app',
  formats: {
    terraform: {
      type: 'azurerm_container_app',
      facets: {
        publicEndpoint: 'ingress.external_enabled',
        tlsRequired: negated('ingress.allow_insecure_connections'),
        minInstances: 'template.min_replicas',
        maxInstances: 'template.max_replicas',
        autoScaling: always(true, azureDocs('container-apps/scale-app')),
        cpuLimit: quantityOfAll(`${container}.cpu`, vcpus),
        memoryLimit: quantityOfAll(`${container}.memory`, mebibytes),
        image: text(`${container}.image`),
        imageTagFixed: every(`${container}.image`, anything),
        hasIdentity: present('identity.type'),
        healthCheck: present(`${container}.liveness_probe.transport`),
        readinessCheck: present(`${container}.readiness_probe.transport`),
        containsCredentials: credentials(`${container}.env[]+secret[].value`),
        tags: tags('tags'),
      },
      links: {
        memberOf: 'container_app_environment_id',
        runsAs: 'identity.identity_ids',
      },
      attachments: { azurerm_container_app_custom_domain: 'container_app_id' },
    },
  },
  defaults: {
    publicEndpoint: { value: false, page },
    tlsRequired: { value: true, page },
    minInstances: { value: 0, page },
    maxInstances: { value: 10, page },
    hasIdentity: { value: false, page },
    healthCheck: { value: false, page },
    readinessCheck: { value: false, page },
    containsCredentials: { value: false, page },
    tags: { value: [], page },
  },
  sla: 'azure-container-apps',
  prices: [chargedBy('vCPU and GiB seconds and requests')],
});

export const containerAppJob = service({
  id: 'azure-container-app-job',
  name: 'Container app job',
  provider: 'azure',
  kind: 'compute.batch',
  icon: 'azure/container-app',
  formats: {
    terraform: {
      type: 'azurerm_container_app_job',
      facets: {
        cpuLimit: quantityOfAll(`${container}.cpu`, vcpus),
        memoryLimit: quantityOfAll(`${container}.memory`, mebibytes),
        image: text(`${container}.image`),
        imageTagFixed: every(`${container}.image`, anything),
        containsCredentials: credentials(`${container}.env[]+secret[].value`),
        tags: tags('tags'),
      },
      links: { memberOf: 'container_app_environment_id', runsAs: 'identity.identity_ids' },
    },
  },
  defaults: {
    containsCredentials: { value: false, page },
    tags: { value: [], page },
  },
  prices: [chargedBy('vCPU and GiB seconds')],
});

export const containerAppEnvironment = service({
  id: 'azure-container-app-environment',
  name: 'Container app environment',
  provider: 'azure',
  kind: 'cluster.container',
  icon: 'azure/container-app',
  formats: {
    terraform: {
      type: 'azurerm_container_app_environment',
      facets: {
        multiZone: 'zone_redundancy_enabled',
        logsExported: present('log_analytics_workspace_id'),
        tags: tags('tags'),
      },
      links: {
        placedIn: 'infrastructure_subnet_id',
        logsTo: `log_analytics_workspace_id+${diagnosedTo}`,
      },
      attachments: {
        ...diagnosed,
        azurerm_container_app_environment_storage: 'container_app_environment_id',
        azurerm_container_app_environment_certificate: 'container_app_environment_id',
        azurerm_container_app_environment_dapr_component: 'container_app_environment_id',
        azurerm_container_app_environment_custom_domain: 'container_app_environment_id',
      },
    },
  },
  defaults: {
    multiZone: { value: false, page: azurePage('container_app_environment') },
    logsExported: { value: false, page: azurePage('container_app_environment') },
    tags: { value: [], page: azurePage('container_app_environment') },
  },
  sla: 'azure-container-apps',
  prices: 'free',
});

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
      dimension: 'container_registry.storage_over_10gb',
      label: 'Images beyond what is included',
      usage: 'azure-acr-gb',
    }),
  ],
});
