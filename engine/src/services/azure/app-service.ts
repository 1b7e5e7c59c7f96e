import { planHours } from '../../cost/azure-plans.ts';
import type { PriceDimension } from '../../cost/dimension.ts';
import { perUse } from '../../cost/per-use.ts';
import { unknownFact } from '../../graph/fact.ts';
import { facetOf, targetsOf } from '../../graph/graph.ts';
import {
  absent,
  custom,
  firstOf,
  notEquals,
  number,
  present,
  type Reading,
  yesNo,
} from '../reading.ts';
import { unlessText } from '../readings/applicable.ts';
import { anyAttached } from '../readings/attached.ts';
import { appSettingsPlain, plainFtp } from '../readings/azure-app.ts';
import { diagnosed, diagnosedTo, diagnosticLogs } from '../readings/azure-diagnostics.ts';
import { azureDocs, azurePage } from '../readings/azure-pages.ts';
import { azureRuntime, azureRuntimeSupported } from '../readings/azure-runtimes.ts';
import { credentials } from '../readings/secrets.ts';
import { tags } from '../readings/tags.ts';
import { tls } from '../readings/tls.ts';
import { having } from '../readings/words.ts';
import { type FormatBlock, service } from '../service.ts';

const page = azurePage('linux_web_app');
const functionPage = azurePage('linux_function_app');
const planPage = azurePage('service_plan');
const diagnostics = azurePage('monitor_diagnostic_setting');

/** Plans whose machines come and go with the calls: nobody counts or places them. */
const consumption = ['Y1', 'FC1', 'Dynamic', 'FlexConsumption'];
const planSize = 'sku_name|sku.size';

/** Plans that belong to the machines' owner are billed there, not with each app. */
const onPlan: PriceDimension = () => [];

const site: NonNullable<FormatBlock['facets']> = {
  tlsRequired: 'https_only',
  minTlsVersion: tls('site_config.minimum_tls_version|site_config.min_tls_version'),
  hasIdentity: present('identity.type'),
  remoteDebugging: 'site_config.remote_debugging_enabled',
  fileTransferAllowed: plainFtp,
  anyOriginAllowed: having('site_config.cors.allowed_origins', '*'),
  publicEndpoint: 'public_network_access_enabled',
  admitsAnyNetwork: firstOf(
    notEquals('site_config.ip_restriction_default_action', 'Deny'),
    absent(
      'site_config.ip_restriction[].action+site_config.ip_restriction[].ip_address+site_config.ip_restriction[].service_tag+site_config.ip_restriction[].virtual_network_subnet_id',
    ),
  ),
  authenticationRequired:
    'auth_settings_v2.require_authentication|auth_settings_v2.auth_enabled|auth_settings.enabled',
  containsCredentials: credentials('app_settings+connection_string[].value'),
  runtime: azureRuntime,
  runtimeSupported: azureRuntimeSupported,
  logsExported: diagnosticLogs,
  tags: tags('tags'),
};

const links: NonNullable<FormatBlock['links']> = {
  memberOf: 'service_plan_id|app_service_plan_id',
  placedIn:
    'virtual_network_subnet_id|@azurerm_app_service_virtual_network_swift_connection.subnet_id',
  runsAs: 'identity.identity_ids',
  logsTo: diagnosedTo,
};

const attachments = {
  ...diagnosed,
  azurerm_app_service_virtual_network_swift_connection: 'app_service_id',
  azurerm_app_service_custom_hostname_binding: 'app_service_name',
  azurerm_app_service_source_control: 'app_id',
  azurerm_monitor_autoscale_setting: 'target_resource_id',
};

const defaults = {
  tlsRequired: { value: false, page },
  minTlsVersion: { value: 1.2, page },
  hasIdentity: { value: false, page },
  remoteDebugging: { value: false, page },
  fileTransferAllowed: { value: false, page },
  anyOriginAllowed: { value: false, page },
  publicEndpoint: { value: true, page },
  admitsAnyNetwork: { value: true, page: azureDocs('app-service/app-service-ip-restrictions') },
  authenticationRequired: { value: false, page },
  containsCredentials: { value: false, page },
  healthCheck: { value: false, page },
  alwaysOn: { value: true, page },
  logsExported: { value: false, page: diagnostics },
  tags: { value: [], page },
} as const;

const webApp: NonNullable<FormatBlock['facets']> = {
  ...site,
  healthCheck: present('site_config.health_check_path'),
  alwaysOn: 'site_config.always_on',
  instances: 'site_config.worker_count|service_plan_id>worker_count',
};

export const webAppService = service({
  id: 'azure-web-app',
  name: 'Web app',
  provider: 'azure',
  kind: 'compute.web-app',
  icon: 'azure/web-app',
  formats: {
    terraform: {
      type: ['azurerm_linux_web_app', 'azurerm_windows_web_app'],
      facets: webApp,
      links,
      attachments,
    },
  },
  defaults,
  sla: 'azure-app-service',
  prices: [onPlan],
});

/** The type before 2022, whose defaults differ: nothing is always on, FTP is not refused. */
export const olderWebApp = service({
  id: 'azure-app-service',
  name: 'App service',
  provider: 'azure',
  kind: 'compute.web-app',
  icon: 'azure/web-app',
  formats: {
    terraform: { type: 'azurerm_app_service', facets: webApp, links, attachments },
  },
  defaults: {
    ...defaults,
    fileTransferAllowed: { value: true, page: azurePage('app_service') },
    alwaysOn: { value: false, page: azurePage('app_service') },
  },
  sla: 'azure-app-service',
  prices: [onPlan],
});

/** A second copy of an app for staging; it is reviewed for its doors, as it has an address of its own. */
export const webAppSlot = service({
  id: 'azure-web-app-slot',
  name: 'Web app slot',
  provider: 'azure',
  kind: 'compute.web-app',
  icon: 'azure/web-app',
  formats: {
    terraform: {
      type: [
        'azurerm_linux_web_app_slot',
        'azurerm_windows_web_app_slot',
        'azurerm_app_service_slot',
      ],
      facets: {
        tlsRequired: 'https_only',
        minTlsVersion: tls('site_config.minimum_tls_version|site_config.min_tls_version'),
        remoteDebugging: 'site_config.remote_debugging_enabled',
        hasIdentity: present('identity.type'),
        healthCheck: present('site_config.health_check_path'),
        containsCredentials: credentials('app_settings+connection_string[].value'),
        tags: tags('tags'),
      },
      links: { memberOf: 'app_service_id|app_service_name', runsAs: 'identity.identity_ids' },
    },
  },
  defaults,
  sla: 'azure-app-service',
  prices: [onPlan],
});

/** Who may call a function is said in its own code; unless that says otherwise, callers need its key. */
const keysOfFunctions: Reading<boolean> = custom<boolean>([], () =>
  unknownFact('each function decides in its own code whether callers need a key'),
);

const functionFacets: NonNullable<FormatBlock['facets']> = {
  ...site,
  authenticationRequired: firstOf(
    yesNo('auth_settings_v2.require_authentication|auth_settings.enabled'),
    keysOfFunctions,
  ),
  tracing: appSettingsPlain(
    'APPLICATIONINSIGHTS_CONNECTION_STRING',
    'APPINSIGHTS_INSTRUMENTATIONKEY',
  ),
};

export const functionApp = service({
  id: 'azure-function-app',
  name: 'Function app',
  provider: 'azure',
  kind: 'compute.function',
  icon: 'azure/function-app',
  formats: {
    terraform: {
      type: [
        'azurerm_linux_function_app',
        'azurerm_windows_function_app',
        'azurerm_function_app_flex_consumption',
        'azurerm_function_app',
      ],
      facets: functionFacets,
      links: { ...links, uses: 'storage_account_name|storage_container_endpoint' },
      attachments: { ...attachments, azurerm_function_app_function: 'function_app_id' },
    },
  },
  defaults: {
    ...defaults,
    tlsRequired: { value: false, page: functionPage },
    minTlsVersion: { value: 1.2, page: functionPage },
    tracing: { value: false, page: functionPage },
  },
  sla: 'azure-functions',
  prices: [
    perUse({
      provider: 'azure',
      dimension: (resource) =>
        onConsumption(resource) ? 'windows_function_app.executions' : undefined,
      label: 'Executions',
      usage: 'azure-function-executions',
      per: 1_000_000,
    }),
    perUse({
      provider: 'azure',
      dimension: (resource) =>
        onConsumption(resource) ? 'windows_function_app.execution_time' : undefined,
      label: 'Execution time',
      usage: 'azure-function-gb-seconds',
    }),
  ],
});

/** Whether each call is charged: on a consumption plan, or on one that the files don't hold. */
function onConsumption(resource: Parameters<PriceDimension>[0]): boolean {
  const [plan] = targetsOf(resource.graph, resource.address, 'memberOf');
  const size = plan && facetOf(plan, 'instanceSize');
  return size?.state !== 'known' || /^(y1|fc1|dynamic)$/i.test(size.value);
}

export const functionAppSlot = service({
  id: 'azure-function-app-slot',
  name: 'Function app slot',
  provider: 'azure',
  kind: 'compute.function',
  icon: 'azure/function-app',
  formats: {
    terraform: {
      type: [
        'azurerm_linux_function_app_slot',
        'azurerm_windows_function_app_slot',
        'azurerm_function_app_slot',
      ],
      facets: {
        tlsRequired: 'https_only',
        minTlsVersion: tls('site_config.minimum_tls_version|site_config.min_tls_version'),
        remoteDebugging: 'site_config.remote_debugging_enabled',
        hasIdentity: present('identity.type'),
        tags: tags('tags'),
      },
      links: { memberOf: 'function_app_id|function_app_name', runsAs: 'identity.identity_ids' },
    },
  },
  defaults,
  sla: 'azure-functions',
  prices: [onPlan],
});

export const servicePlan = service({
  id: 'azure-service-plan',
  name: 'App Service plan',
  provider: 'azure',
  kind: 'compute.web-plan',
  icon: 'azure/service-plan',
  formats: {
    terraform: {
      type: ['azurerm_service_plan', 'azurerm_app_service_plan'],
      facets: {
        productionTier: notEquals(
          'sku_name|sku.size',
          'B1',
          'B2',
          'B3',
          'F1',
          'D1',
          'FREE',
          'SHARED',
        ),
        tier: 'sku_name|sku.tier',
        instanceSize: 'sku_name|sku.size',
        instances: unlessText(planSize, consumption, number('worker_count|sku.capacity')),
        minInstances: '@azurerm_monitor_autoscale_setting.profile[].capacity.minimum',
        maxInstances: '@azurerm_monitor_autoscale_setting.profile[].capacity.maximum',
        multiZone: unlessText(
          planSize,
          consumption,
          yesNo('zone_balancing_enabled|zone_redundant'),
        ),
        autoScaling: firstOf(
          present('premium_plan_auto_scale_enabled'),
          anyAttached('azurerm_monitor_autoscale_setting'),
        ),
        tags: tags('tags'),
      },
      attachments: { azurerm_monitor_autoscale_setting: 'target_resource_id' },
    },
  },
  defaults: {
    multiZone: { value: false, page: planPage },
    autoScaling: { value: false, page: planPage },
    tags: { value: [], page: planPage },
  },
  sla: 'azure-app-service',
  prices: [planHours],
});
