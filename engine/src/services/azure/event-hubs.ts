import { numberOf, textOf } from '../../cost/azure-properties.ts';
import { perMonth } from '../../cost/per-hour.ts';
import { perUse } from '../../cost/per-use.ts';
import { always, equals, firstOf, notEquals } from '../reading.ts';
import { diagnosed, diagnosedTo, diagnosticLogs } from '../readings/azure-diagnostics.ts';
import { azureDocs, azurePage } from '../readings/azure-pages.ts';
import { zonesOfRegion } from '../readings/azure-zones.ts';
import { tags } from '../readings/tags.ts';
import { tls } from '../readings/tls.ts';
import { service } from '../service.ts';

const hubPage = azurePage('eventhub_namespace');

const diagnostics = azurePage('monitor_diagnostic_setting');

const hubEncryption = azureDocs('event-hubs/configure-customer-managed-key');

const skuOf = (resource: Parameters<typeof textOf>[0]): string =>
  textOf(resource, 'sku')?.toLowerCase() ?? '';

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
      dimension: (resource) =>
        skuOf(resource)
          ? `eventhub_namespace.capacity_${skuOf(resource)}`
          : { notPriced: 'its tier is not stated' },
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
