import { chargedBy } from '../../cost/charged-by.ts';
import { perHour } from '../../cost/per-hour.ts';
import { notEquals, present } from '../reading.ts';
import { diagnosed, diagnosedTo, diagnosticLogs } from '../readings/azure-diagnostics.ts';
import { azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page = azurePage('key_vault');

export const keyVault = service({
  id: 'azure-key-vault',
  name: 'Key vault',
  provider: 'azure',
  kind: 'vault',
  icon: 'azure/key-vault',
  formats: {
    terraform: {
      type: 'azurerm_key_vault',
      facets: {
        purgeProtection: 'purge_protection_enabled',
        softDeleteDays: 'soft_delete_retention_days',
        admitsAnyNetwork: notEquals('network_acls.default_action', 'Deny'),
        publicEndpoint: 'public_network_access_enabled',
        roleBasedAccess: 'rbac_authorization_enabled|enable_rbac_authorization',
        auditLogs: diagnosticLogs,
        tier: 'sku_name',
        tags: tags('tags'),
      },
      links: { logsTo: diagnosedTo },
      attachments: {
        ...diagnosed,
        azurerm_key_vault_access_policy: 'key_vault_id',
        azurerm_key_vault_certificate_contacts: 'key_vault_id',
      },
    },
  },
  defaults: {
    purgeProtection: { value: false, page },
    softDeleteDays: { value: 90, page },
    admitsAnyNetwork: { value: true, page },
    publicEndpoint: { value: true, page },
    roleBasedAccess: { value: false, page },
    auditLogs: { value: false, page: azurePage('monitor_diagnostic_setting') },
    tags: { value: [], page },
  },
  sla: 'azure-key-vault',
  prices: [chargedBy('operations on keys and secrets')],
});

export const managedHsm = service({
  id: 'azure-managed-hsm',
  name: 'Managed HSM',
  provider: 'azure',
  kind: 'vault',
  icon: 'azure/key-vault',
  formats: {
    terraform: {
      type: 'azurerm_key_vault_managed_hardware_security_module',
      facets: {
        purgeProtection: 'purge_protection_enabled',
        softDeleteDays: 'soft_delete_retention_days',
        admitsAnyNetwork: notEquals('network_acls.default_action', 'Deny'),
        publicEndpoint: 'public_network_access_enabled',
        auditLogs: diagnosticLogs,
        tags: tags('tags'),
      },
      links: { logsTo: diagnosedTo },
      attachments: diagnosed,
    },
  },
  defaults: {
    purgeProtection: { value: false, page },
    softDeleteDays: { value: 90, page },
    admitsAnyNetwork: { value: true, page },
    publicEndpoint: { value: true, page },
    auditLogs: { value: false, page: azurePage('monitor_diagnostic_setting') },
    tags: { value: [], page },
  },
  sla: 'azure-key-vault-managed-hsm',
  prices: [
    perHour({
      provider: 'azure',
      dimension: 'key_vault_managed_hardware_security_module.hsm_pools',
      label: 'HSM pool',
    }),
  ],
});

export const keyVaultKey = service({
  id: 'azure-key-vault-key',
  name: 'Key',
  provider: 'azure',
  kind: 'key',
  icon: 'azure/key',
  formats: {
    terraform: {
      type: ['azurerm_key_vault_key', 'azurerm_key_vault_managed_hardware_security_module_key'],
      facets: {
        rotationEnabled: present(
          'rotation_policy.automatic.time_after_creation+rotation_policy.automatic.time_before_expiry+rotation_policy.expire_after',
        ),
        tags: tags('tags'),
      },
      links: { memberOf: 'key_vault_id|managed_hsm_id' },
    },
  },
  defaults: {
    rotationEnabled: { value: false, page: azurePage('key_vault_key') },
    tags: { value: [], page: azurePage('key_vault_key') },
  },
  sla: 'azure-key-vault',
  prices: [chargedBy('operations with the key')],
});

export const keyVaultSecret = service({
  id: 'azure-key-vault-secret',
  name: 'Secret',
  provider: 'azure',
  kind: 'secret',
  icon: 'azure/secret',
  formats: {
    terraform: {
      type: 'azurerm_key_vault_secret',
      facets: { tags: tags('tags') },
      links: { memberOf: 'key_vault_id' },
    },
  },
  defaults: { tags: { value: [], page: azurePage('key_vault_secret') } },
  sla: 'azure-key-vault',
  prices: 'free',
});

export const keyVaultCertificate = service({
  id: 'azure-key-vault-certificate',
  name: 'Certificate',
  provider: 'azure',
  kind: 'certificate',
  icon: 'azure/certificate',
  formats: {
    terraform: {
      type: ['azurerm_key_vault_certificate', 'azurerm_key_vault_certificate_issuer'],
      facets: { tags: tags('tags') },
      links: { memberOf: 'key_vault_id' },
    },
  },
  defaults: { tags: { value: [], page: azurePage('key_vault_certificate') } },
  prices: 'free',
});
