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

const diagnostics = azurePage('monitor_diagnostic_setting');

const busEncryption = azureDocs('service-bus-messaging/configure-customer-managed-key');

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
