import { blobCapacity } from '../../cost/azure-blob.ts';
import { textOf } from '../../cost/azure-properties.ts';
import type { PricedResource } from '../../cost/dimension.ts';
import { perUse } from '../../cost/per-use.ts';
import { always, equals, firstOf, mapped, negated, notEquals, present } from '../reading.ts';
import { diagnosed, diagnosedTo, diagnosticLogs } from '../readings/azure-diagnostics.ts';
import { azureDocs, azurePage } from '../readings/azure-pages.ts';
import type { CapacityMode } from '../readings/capacity.ts';
import { tags } from '../readings/tags.ts';
import { tls } from '../readings/tls.ts';
import { service } from '../service.ts';

const page = azurePage('storage_account');
const containerPage = azurePage('storage_container');

const hasBlobs = (resource: PricedResource): boolean =>
  textOf(resource, 'account_tier')?.toLowerCase() !== 'premium';

export const storageAccount = service({
  id: 'azure-storage-account',
  name: 'Storage account',
  provider: 'azure',
  kind: 'storage.object',
  icon: 'azure/storage-account',
  formats: {
    terraform: {
      type: 'azurerm_storage_account',
      facets: {
        tlsRequired: 'https_traffic_only_enabled|enable_https_traffic_only',
        minTlsVersion: tls('min_tls_version'),
        publicAccessBlocked: negated('allow_nested_items_to_be_public|allow_blob_public_access'),
        publicEndpoint: 'public_network_access_enabled',
        admitsAnyNetwork: notEquals(
          'network_rules.default_action|@azurerm_storage_account_network_rules.default_action',
          'Deny',
        ),
        sharedCredentialsAccepted: 'shared_access_key_enabled',
        multiZone: equals('account_replication_type', 'ZRS', 'GZRS', 'RAGZRS'),
        crossRegionCopy: equals('account_replication_type', 'GRS', 'RAGRS', 'GZRS', 'RAGZRS'),
        versioning: 'blob_properties.versioning_enabled',
        lifecycleRules: present('@azurerm_storage_management_policy.rule'),
        softDeleteDays: 'blob_properties.delete_retention_policy.days',
        accessLogs: firstOf(
          diagnosticLogs,
          present(
            'queue_properties.logging.read+@azurerm_storage_account_queue_properties.logging.read',
          ),
        ),
        encryptedAtRest: always(true, azureDocs('storage/common/storage-service-encryption')),
        storageType: 'account_tier',
        tags: tags('tags'),
      },
      links: {
        encryptedWith:
          'customer_managed_key.key_vault_key_id+@azurerm_storage_account_customer_managed_key.key_vault_id',
        runsAs: 'identity.identity_ids',
        logsTo: diagnosedTo,
      },
      attachments: {
        ...diagnosed,
        azurerm_storage_account_network_rules: 'storage_account_id',
        azurerm_storage_account_customer_managed_key: 'storage_account_id',
        azurerm_storage_account_queue_properties: 'storage_account_id',
        azurerm_storage_account_static_website: 'storage_account_id',
        azurerm_storage_management_policy: 'storage_account_id',
        azurerm_storage_blob_inventory_policy: 'storage_account_id',
        azurerm_storage_object_replication: 'source_storage_account_id',
        azurerm_advanced_threat_protection: 'target_resource_id',
      },
    },
  },
  defaults: {
    tlsRequired: { value: true, page },
    minTlsVersion: { value: 1.2, page },
    publicAccessBlocked: { value: false, page },
    publicEndpoint: { value: true, page },
    admitsAnyNetwork: { value: true, page },
    sharedCredentialsAccepted: { value: true, page },
    versioning: { value: false, page },
    lifecycleRules: { value: false, page: azurePage('storage_management_policy') },
    softDeleteDays: { value: 0, page },
    accessLogs: { value: false, page: azurePage('monitor_diagnostic_setting') },
    tags: { value: [], page },
  },
  sla: 'azure-storage-account',
  prices: [
    blobCapacity,
    perUse({
      provider: 'azure',
      dimension: (resource) =>
        hasBlobs(resource) ? 'storage_account.write_operations' : undefined,
      label: 'Writes',
      usage: 'azure-blob-writes',
      per: 10_000,
    }),
    perUse({
      provider: 'azure',
      dimension: (resource) => (hasBlobs(resource) ? 'storage_account.read_operations' : undefined),
      label: 'Reads',
      usage: 'azure-blob-reads',
      per: 10_000,
    }),
  ],
});

type Access = 'none' | 'read' | 'write';

export const storageContainer = service({
  id: 'azure-storage-container',
  name: 'Blob container',
  provider: 'azure',
  kind: 'storage.object',
  icon: 'azure/storage-container',
  formats: {
    terraform: {
      type: ['azurerm_storage_container', 'azurerm_storage_data_lake_gen2_filesystem'],
      facets: {
        anonymousAccess: mapped<Access>('container_access_type', {
          private: 'none',
          blob: 'read',
          container: 'read',
        }),
      },
      links: { memberOf: 'storage_account_id|storage_account_name' },
      attachments: {
        azurerm_storage_blob: 'storage_container_name',
        azurerm_storage_container_immutability_policy: 'storage_container_resource_manager_id',
      },
    },
  },
  defaults: { anonymousAccess: { value: 'none', page: containerPage } },
  sla: 'azure-storage-account',
  prices: 'free',
});

export const storageShare = service({
  id: 'azure-storage-share',
  name: 'File share',
  provider: 'azure',
  kind: 'storage.file',
  icon: 'azure/storage-share',
  formats: {
    terraform: {
      type: 'azurerm_storage_share',
      facets: {
        encryptedAtRest: always(true, azureDocs('storage/common/storage-service-encryption')),
        storageSizeGb: 'quota',
        tier: 'access_tier',
      },
      links: { memberOf: 'storage_account_id|storage_account_name' },
      attachments: {
        azurerm_storage_share_file: 'storage_share_id',
        azurerm_storage_share_directory: 'storage_share_id',
      },
    },
  },
  sla: 'azure-storage-account',
});

export const storageQueue = service({
  id: 'azure-storage-queue',
  name: 'Storage queue',
  provider: 'azure',
  kind: 'queue',
  icon: 'azure/storage-queue',
  formats: {
    terraform: {
      type: 'azurerm_storage_queue',
      facets: {
        encryptedAtRest: always(true, azureDocs('storage/common/storage-service-encryption')),
      },
      links: { memberOf: 'storage_account_id|storage_account_name' },
    },
  },
  sla: 'azure-storage-account',
  prices: [
    perUse({
      provider: 'azure',
      dimension: 'storage_queue.capacity',
      label: 'Storage',
      usage: 'azure-queue-gb',
    }),
    perUse({
      provider: 'azure',
      dimension: 'storage_queue.class_1_operations',
      label: 'Operations',
      usage: 'azure-queue-operations',
      per: 10_000,
    }),
  ],
});

export const storageTable = service({
  id: 'azure-storage-table',
  name: 'Storage table',
  provider: 'azure',
  kind: 'database.key-value',
  icon: 'azure/storage-table',
  formats: {
    terraform: {
      type: 'azurerm_storage_table',
      facets: {
        encryptedAtRest: always(true, azureDocs('storage/common/storage-service-encryption')),
        capacityMode: always<CapacityMode>(
          'on-demand',
          azureDocs('storage/tables/table-storage-overview'),
        ),
        pointInTimeRecovery: always(false, azureDocs('storage/tables/table-storage-overview')),
      },
      links: { memberOf: 'storage_account_id|storage_account_name' },
      attachments: { azurerm_storage_table_entity: 'storage_table_id' },
    },
  },
  sla: 'azure-storage-account',
  prices: [
    perUse({
      provider: 'azure',
      dimension: 'storage_table.capacity',
      label: 'Storage',
      usage: 'azure-table-gb',
    }),
  ],
});
