import { perUse } from '../../cost/per-use.ts';
import { always } from '../reading.ts';
import { diagnosed, diagnosedTo, diagnosticLogs } from '../readings/azure-diagnostics.ts';
import { azureDocs, azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { tls } from '../readings/tls.ts';
import { service } from '../service.ts';

const gridPage = azurePage('eventgrid_topic');

const diagnostics = azurePage('monitor_diagnostic_setting');

/** Where subscriptions send events: functions, queues, hubs and topics. */
const endpoints = (type: string): string =>
  [
    'azure_function_endpoint.function_id',
    'storage_queue_endpoint.storage_account_id',
    'storage_queue_endpoint.queue_name',
    'eventhub_endpoint_id',
    'service_bus_queue_endpoint_id',
    'service_bus_topic_endpoint_id',
    'hybrid_connection_endpoint_id',
    'webhook_endpoint.url',
  ]
    .map((path) => `@${type}.${path}`)
    .join('+');

export const eventGridTopic = service({
  id: 'azure-event-grid-topic',
  name: 'Event Grid topic',
  provider: 'azure',
  kind: 'topic',
  icon: 'azure/event-grid',
  formats: {
    terraform: {
      type: 'azurerm_eventgrid_topic',
      facets: {
        publicEndpoint: 'public_network_access_enabled',
        sharedCredentialsAccepted: 'local_auth_enabled',
        minTlsVersion: tls('minimum_tls_version'),
        encryptedAtRest: always(true, azureDocs('event-grid/security-authentication')),
        logsExported: diagnosticLogs,
        tags: tags('tags'),
      },
      links: {
        forwardsTo: endpoints('azurerm_eventgrid_event_subscription'),
        logsTo: diagnosedTo,
      },
      attachments: { ...diagnosed, azurerm_eventgrid_event_subscription: 'scope' },
    },
  },
  defaults: {
    publicEndpoint: { value: true, page: gridPage },
    sharedCredentialsAccepted: { value: true, page: gridPage },
    minTlsVersion: { value: 1.2, page: gridPage },
    logsExported: { value: false, page: diagnostics },
    tags: { value: [], page: gridPage },
  },
  sla: 'azure-event-grid',
  prices: [
    perUse({
      provider: 'azure',
      dimension: 'eventgrid_topic.operations',
      label: 'Operations',
      usage: 'azure-event-grid-operations',
      per: 100_000,
    }),
  ],
});

export const eventGridSystemTopic = service({
  id: 'azure-event-grid-system-topic',
  name: 'Event Grid system topic',
  provider: 'azure',
  kind: 'event-bus',
  icon: 'azure/event-grid',
  formats: {
    terraform: {
      type: ['azurerm_eventgrid_system_topic', 'azurerm_eventgrid_domain'],
      facets: { tags: tags('tags') },
      links: {
        triggeredBy: 'source_arm_resource_id|source_resource_id',
        forwardsTo: `${endpoints('azurerm_eventgrid_system_topic_event_subscription')}+${endpoints('azurerm_eventgrid_event_subscription')}`,
      },
      attachments: {
        ...diagnosed,
        azurerm_eventgrid_system_topic_event_subscription: 'system_topic',
        azurerm_eventgrid_event_subscription: 'scope',
        azurerm_eventgrid_domain_topic: 'domain_name',
      },
    },
  },
  defaults: { tags: { value: [], page: azurePage('eventgrid_system_topic') } },
  sla: 'azure-event-grid',
  prices: [
    perUse({
      provider: 'azure',
      dimension: 'eventgrid_system_topic.operations',
      label: 'Operations',
      usage: 'azure-event-grid-operations',
      per: 100_000,
    }),
  ],
});
