import { chargedBy } from '../../cost/charged-by.ts';
import { equals, firstOf, mapped } from '../reading.ts';
import { azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

type Enabled = boolean;

export const recoveryVault = service({
  id: 'azure-recovery-services-vault',
  name: 'Recovery Services vault',
  provider: 'azure',
  kind: 'backup-plan',
  icon: 'azure/recovery-vault',
  formats: {
    terraform: {
      type: ['azurerm_recovery_services_vault', 'azurerm_data_protection_backup_vault'],
      facets: {
        backupCrossRegion: firstOf(
          equals('storage_mode_type', 'GeoRedundant'),
          mapped<Enabled>('redundancy', {
            GeoRedundant: true,
            LocallyRedundant: false,
            ZoneRedundant: false,
          }),
        ),
        softDeleteDays: firstOf(
          mapped<number>('soft_delete_enabled', { true: 14, false: 0 }),
          mapped<number>('soft_delete', { On: 14, AlwaysOn: 14, Off: 0 }),
        ),
        tags: tags('tags'),
      },
      links: {
        attachedTo:
          '@azurerm_backup_protected_vm.source_vm_id+@azurerm_backup_protected_file_share.source_storage_account_id+@azurerm_data_protection_backup_instance_disk.disk_id+@azurerm_data_protection_backup_instance_blob_storage.storage_account_id+@azurerm_data_protection_backup_instance_postgresql_flexible_server.server_id',
      },
      attachments: {
        azurerm_backup_policy_vm: 'recovery_vault_name',
        azurerm_backup_policy_file_share: 'recovery_vault_name',
        azurerm_backup_policy_vm_workload: 'recovery_vault_name',
        azurerm_backup_protected_vm: 'recovery_vault_name',
        azurerm_backup_protected_file_share: 'recovery_vault_name',
        azurerm_backup_container_storage_account: 'recovery_vault_name',
        azurerm_data_protection_backup_policy_disk: 'vault_id',
        azurerm_data_protection_backup_policy_blob_storage: 'vault_id',
        azurerm_data_protection_backup_policy_postgresql_flexible_server: 'vault_id',
        azurerm_data_protection_backup_instance_disk: 'vault_id',
        azurerm_data_protection_backup_instance_blob_storage: 'vault_id',
        azurerm_data_protection_backup_instance_postgresql_flexible_server: 'vault_id',
      },
    },
  },
  defaults: {
    backupCrossRegion: { value: true, page: azurePage('recovery_services_vault') },
    softDeleteDays: { value: 14, page: azurePage('recovery_services_vault') },
    tags: { value: [], page: azurePage('recovery_services_vault') },
  },
  sla: 'azure-backup',
  prices: [chargedBy('protected instances and backup storage')],
});
