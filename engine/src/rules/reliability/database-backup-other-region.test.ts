import { ruleTable } from '../../testing/rule-table.ts';
import { terraform } from '../../testing/snippets.ts';
import { databaseBackupOtherRegion } from './database-backup-other-region.ts';

ruleTable(databaseBackupOtherRegion, {
  fails: {
    'switched off': {
      terraform: terraform(
        'azurerm_postgresql_flexible_server',
        'geo_redundant_backup_enabled = false',
      ),
      line: 2,
    },
    'left to the default': { terraform: terraform('azurerm_mysql_flexible_server', 'name = "it"') },
  },
  passes: {
    'switched on': {
      terraform: terraform(
        'azurerm_postgresql_flexible_server',
        'geo_redundant_backup_enabled = true',
      ),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'azurerm_postgresql_flexible_server',
        'geo_redundant_backup_enabled = var.unset',
      ),
    },
  },
  notApplicable: {
    'copies are made by another service': {
      terraform: terraform('aws_db_instance', 'engine = "mysql"'),
    },
  },
});
