import { chargedBy } from '../../cost/charged-by.ts';
import type { Value } from '../../source/value.ts';
import { always, every, negated, present, text } from '../reading.ts';
import { diagnosed, diagnosedTo } from '../readings/azure-diagnostics.ts';
import { azureDocs, azurePage } from '../readings/azure-pages.ts';
import { isTagFixed } from '../readings/images.ts';
import { mebibytes, quantityOfAll, vcpus } from '../readings/quantities.ts';
import { credentials } from '../readings/secrets.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page = azurePage('container_app');

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
