import { always, firstOf, present, yesNo } from '../reading.ts';
import { anyAttached } from '../readings/attached.ts';
import { diagnosed, diagnosedTo } from '../readings/azure-diagnostics.ts';
import { azureDocs, azurePage } from '../readings/azure-pages.ts';
import { wholeRange } from '../readings/azure-ranges.ts';
import { foreverIfZero } from '../readings/azure-retention.ts';
import { tags } from '../readings/tags.ts';
import { tls } from '../readings/tls.ts';
import { service } from '../service.ts';

const page = azurePage('mssql_server');

const rulesPage = azureDocs('azure-sql/database/firewall-configure');

const auditing = azurePage('mssql_server_extended_auditing_policy');

const serverAudit = '@azurerm_mssql_server_extended_auditing_policy';

export const sqlServer = service({
  id: 'azure-sql-server',
  name: 'SQL server',
  provider: 'azure',
  kind: 'database.server',
  icon: 'azure/sql-server',
  formats: {
    terraform: {
      type: ['azurerm_mssql_server', 'azurerm_sql_server'],
      facets: {
        minTlsVersion: tls('minimum_tls_version'),
        tlsRequired: always(true, azureDocs('azure-sql/database/connectivity-settings')),
        publicEndpoint: 'public_network_access_enabled',
        admitsAnyNetwork: wholeRange('azurerm_mssql_firewall_rule', 'azurerm_sql_firewall_rule'),
        auditLogs: firstOf(
          yesNo(`${serverAudit}.enabled`),
          anyAttached('azurerm_mssql_server_extended_auditing_policy'),
          present(
            'extended_auditing_policy.storage_endpoint+extended_auditing_policy.log_monitoring_enabled',
          ),
        ),
        retentionDays: foreverIfZero(
          `${serverAudit}.retention_in_days|extended_auditing_policy.retention_in_days`,
        ),
        identityAuthentication: firstOf(
          present('azuread_administrator.object_id'),
          anyAttached('azurerm_sql_active_directory_administrator'),
        ),
        hasIdentity: present('identity.type'),
        tags: tags('tags'),
      },
      links: {
        runsAs: 'identity.identity_ids',
        encryptedWith:
          'transparent_data_encryption_key_vault_key_id+@azurerm_mssql_server_transparent_data_encryption.key_vault_key_id',
        logsTo: diagnosedTo,
      },
      attachments: {
        ...diagnosed,
        azurerm_mssql_firewall_rule: 'server_id',
        azurerm_sql_firewall_rule: 'server_name',
        azurerm_mssql_virtual_network_rule: 'server_id',
        azurerm_sql_virtual_network_rule: 'server_name',
        azurerm_mssql_outbound_firewall_rule: 'server_id',
        azurerm_mssql_server_extended_auditing_policy: 'server_id',
        azurerm_mssql_server_microsoft_support_auditing_policy: 'server_id',
        azurerm_mssql_server_security_alert_policy: 'server_name',
        azurerm_mssql_server_vulnerability_assessment:
          'server_security_alert_policy_id>server_name',
        azurerm_mssql_server_transparent_data_encryption: 'server_id',
        azurerm_mssql_server_dns_alias: 'mssql_server_id',
        azurerm_sql_active_directory_administrator: 'server_name',
      },
    },
  },
  defaults: {
    minTlsVersion: { value: 1.2, page },
    publicEndpoint: { value: true, page },
    admitsAnyNetwork: { value: false, page: rulesPage },
    auditLogs: { value: false, page: auditing },
    identityAuthentication: { value: false, page },
    hasIdentity: { value: false, page },
    tags: { value: [], page },
  },
  sla: 'azure-sql-database',
  prices: 'free',
});
