import { chargedBy } from '../../cost/charged-by.ts';
import { notEquals } from '../reading.ts';
import { diagnosed, diagnosedTo, diagnosticLogs } from '../readings/azure-diagnostics.ts';
import { azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { tls } from '../readings/tls.ts';
import { service } from '../service.ts';

const diagnostics = azurePage('monitor_diagnostic_setting');

export const iotHub = service({
  id: 'azure-iot-hub',
  name: 'IoT Hub',
  provider: 'azure',
  kind: 'message-broker',
  icon: 'azure/iot-hub',
  formats: {
    terraform: {
      type: 'azurerm_iothub',
      facets: {
        publicEndpoint: 'public_network_access_enabled',
        minTlsVersion: tls('min_tls_version'),
        sharedCredentialsAccepted: 'local_authentication_enabled',
        tier: 'sku.name',
        productionTier: notEquals('sku.name', 'F1'),
        logsExported: diagnosticLogs,
        tags: tags('tags'),
      },
      links: {
        forwardsTo: 'endpoint[].container_name+endpoint[].connection_string',
        runsAs: 'identity.identity_ids',
        logsTo: diagnosedTo,
      },
      attachments: {
        ...diagnosed,
        azurerm_iothub_consumer_group: 'iothub_name',
        azurerm_iothub_route: 'iothub_name',
        azurerm_iothub_endpoint_storage_container: 'iothub_id',
        azurerm_iothub_endpoint_eventhub: 'iothub_id',
        azurerm_iothub_shared_access_policy: 'iothub_name',
      },
    },
  },
  defaults: {
    sharedCredentialsAccepted: { value: true, page: azurePage('iothub') },
    logsExported: { value: false, page: diagnostics },
    tags: { value: [], page: azurePage('iothub') },
  },
  sla: 'azure-iot-hub',
  prices: [chargedBy('units by the month')],
});
