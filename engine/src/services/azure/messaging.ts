import { numberOf, textOf } from '../../cost/azure-properties.ts';
import { perHour, perMonth } from '../../cost/per-hour.ts';
import { perUse } from '../../cost/per-use.ts';
import { always, equals, firstOf, notEquals } from '../reading.ts';
import { diagnosed, diagnosedTo, diagnosticLogs } from '../readings/azure-diagnostics.ts';
import { azureDocs, azurePage } from '../readings/azure-pages.ts';
import { zonesOfRegion } from '../readings/azure-zones.ts';
import { tags } from '../readings/tags.ts';
import { tls } from '../readings/tls.ts';
import { service } from '../service.ts';

const busPage = azurePage('servicebus_namespace');
const hubPage = azurePage('eventhub_namespace');
const gridPage = azurePage('eventgrid_topic');
const diagnostics = azurePage('monitor_diagnostic_setting');
const busEncryption = azureDocs('service-bus-messaging/configure-customer-managed-key');
const hubEncryption = azureDocs('event-hubs/configure-customer-managed-key');

const skuOf = (resource: Parameters<typeof textOf>[0]): string =>
  textOf(resource, 'sku')?.toLowerCase() ?? '';

export const serviceBusNamespace = service({
  id: 'azure-service-bus-namespace',
  name: 'Service Bus namespace',
  provider: 'azure',
  kind: 'message-broker',
  icon: 'azure/service-bus',
  formats: {
    terraform: {
      type: 'azurerm_servicebus_namespace',
      facets: {
        minTlsVersion: tls('minimum_tls_version'),
        sharedCredentialsAccepted: 'local_auth_enabled',
        publicEndpoint: 'public_network_access_enabled',
        admitsAnyNetwork: notEquals(
          'network_rule_set.default_action|@azurerm_servicebus_namespace_network_rule_set.default_action',
          'Deny',
        ),
        multiZone: firstOf(equals('zone_redundant', 'true'), zonesOfRegion),
        tier: 'sku',
        encryptedAtRest: always(true, busEncryption),
        logsExported: diagnosticLogs,
        tags: tags('tags'),
      },
      links: {
        encryptedWith: 'customer_managed_key.key_vault_key_id',
        runsAs: 'identity.identity_ids',
        logsTo: diagnosedTo,
      },
      attachments: {
        ...diagnosed,
        azurerm_servicebus_namespace_network_rule_set: 'namespace_id',
        azurerm_servicebus_namespace_authorization_rule: 'namespace_id',
        azurerm_servicebus_namespace_disaster_recovery_config: 'primary_namespace_id',
      },
    },
  },
  defaults: {
    minTlsVersion: { value: 1.2, page: busPage },
    sharedCredentialsAccepted: { value: true, page: busPage },
    publicEndpoint: { value: true, page: busPage },
    admitsAnyNetwork: { value: true, page: busPage },
    logsExported: { value: false, page: diagnostics },
    tags: { value: [], page: busPage },
  },
  sla: 'azure-service-bus',
  prices: [
    perMonth({
      provider: 'azure',
      dimension: (resource) =>
        skuOf(resource) === 'premium' ? 'servicebus_namespace.messaging_units' : undefined,
      label: 'Messaging units',
      count: (resource) => numberOf(resource, 'capacity') ?? 1,
      unit: 'unit-month',
    }),
    perHour({
      provider: 'azure',
      dimension: (resource) =>
        skuOf(resource) === 'standard' ? 'servicebus_namespace.base_charge' : undefined,
      label: 'Base charge',
    }),
    perUse({
      provider: 'azure',
      dimension: (resource) =>
        skuOf(resource) === 'basic' ? 'servicebus_namespace.messaging_operations' : undefined,
      label: 'Operations',
      usage: 'azure-service-bus-operations',
      per: 1_000_000,
    }),
  ],
});

export const serviceBusQueue = service({
  id: 'azure-service-bus-queue',
  name: 'Service Bus queue',
  provider: 'azure',
  kind: 'queue',
  icon: 'azure/service-bus',
  formats: {
    terraform: {
      type: 'azurerm_servicebus_queue',
      facets: {
        deadLetterQueue: always(
          true,
          azureDocs('service-bus-messaging/service-bus-dead-letter-queues'),
        ),
        encryptedAtRest: always(true, busEncryption),
      },
      links: {
        memberOf: 'namespace_id|namespace_name',
        forwardsTo: 'forward_to+forward_dead_lettered_messages_to',
      },
      attachments: { azurerm_servicebus_queue_authorization_rule: 'queue_id' },
    },
  },
  sla: 'azure-service-bus',
  prices: 'free',
});

export const serviceBusTopic = service({
  id: 'azure-service-bus-topic',
  name: 'Service Bus topic',
  provider: 'azure',
  kind: 'topic',
  icon: 'azure/service-bus',
  formats: {
    terraform: {
      type: 'azurerm_servicebus_topic',
      facets: { encryptedAtRest: always(true, busEncryption) },
      links: {
        memberOf: 'namespace_id|namespace_name',
        forwardsTo: '@azurerm_servicebus_subscription.forward_to',
      },
      attachments: {
        azurerm_servicebus_subscription: 'topic_id|topic_name',
        azurerm_servicebus_subscription_rule: 'subscription_id>topic_id',
        azurerm_servicebus_topic_authorization_rule: 'topic_id',
      },
    },
  },
  sla: 'azure-service-bus',
  prices: 'free',
});

export const eventHubNamespace = service({
  id: 'azure-event-hub-namespace',
  name: 'Event Hubs namespace',
  provider: 'azure',
  kind: 'stream',
  icon: 'azure/event-hubs',
  formats: {
    terraform: {
      type: 'azurerm_eventhub_namespace',
      facets: {
        multiZone: firstOf(equals('zone_redundant', 'true'), zonesOfRegion),
        minTlsVersion: tls('minimum_tls_version'),
        tlsRequired: always(
          true,
          azureDocs('event-hubs/transport-layer-security-enforce-minimum-version'),
        ),
        sharedCredentialsAccepted: 'local_authentication_enabled',
        publicEndpoint: 'public_network_access_enabled',
        admitsAnyNetwork: notEquals('network_rulesets.default_action', 'Deny'),
        autoScaling: 'auto_inflate_enabled',
        throughput: 'capacity',
        tier: 'sku',
        encryptedAtRest: always(true, hubEncryption),
        logsExported: diagnosticLogs,
        tags: tags('tags'),
      },
      links: { runsAs: 'identity.identity_ids', logsTo: diagnosedTo },
      attachments: {
        ...diagnosed,
        azurerm_eventhub_namespace_authorization_rule: 'namespace_name',
        azurerm_eventhub_namespace_customer_managed_key: 'eventhub_namespace_id',
        azurerm_eventhub_namespace_disaster_recovery_config: 'namespace_name',
        azurerm_eventhub_namespace_schema_group: 'namespace_id',
      },
    },
  },
  defaults: {
    minTlsVersion: { value: 1.2, page: hubPage },
    sharedCredentialsAccepted: { value: true, page: hubPage },
    publicEndpoint: { value: true, page: hubPage },
    admitsAnyNetwork: { value: true, page: hubPage },
    autoScaling: { value: false, page: hubPage },
    throughput: { value: 1, page: hubPage },
    logsExported: { value: false, page: diagnostics },
    tags: { value: [], page: hubPage },
  },
  sla: 'azure-event-hubs',
  prices: [
    perMonth({
      provider: 'azure',
      dimension: (resource) => `eventhub_namespace.capacity_${skuOf(resource) || 'unknown'}`,
      label: 'Throughput units',
      count: (resource) => numberOf(resource, 'capacity') ?? 1,
      unit: 'unit-month',
    }),
    perUse({
      provider: 'azure',
      dimension: (resource) =>
        ['basic', 'standard'].includes(skuOf(resource))
          ? `eventhub_namespace.ingress_event_${skuOf(resource)}`
          : undefined,
      label: 'Events',
      usage: 'azure-event-hub-events',
      per: 1_000_000,
    }),
  ],
});

export const eventHub = service({
  id: 'azure-event-hub',
  name: 'Event hub',
  provider: 'azure',
  kind: 'stream',
  icon: 'azure/event-hubs',
  formats: {
    terraform: {
      type: 'azurerm_eventhub',
      facets: {
        encryptedAtRest: always(true, hubEncryption),
        retentionDays: 'message_retention',
      },
      links: {
        memberOf: 'namespace_id|namespace_name',
        forwardsTo: 'capture_description.destination.storage_account_id',
      },
      attachments: {
        azurerm_eventhub_consumer_group: 'eventhub_name',
        azurerm_eventhub_authorization_rule: 'eventhub_name',
      },
    },
  },
  sla: 'azure-event-hubs',
  prices: 'free',
});

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
