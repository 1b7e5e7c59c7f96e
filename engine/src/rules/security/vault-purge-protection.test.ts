import { ruleTable } from '../../testing/rule-table.ts';
import { terraform } from '../../testing/snippets.ts';
import { vaultPurgeProtection } from './vault-purge-protection.ts';

ruleTable(vaultPurgeProtection, {
  fails: {
    'left to the default': { terraform: terraform('azurerm_key_vault', 'name = "it"') },
  },
  passes: {
    'switched on': { terraform: terraform('azurerm_key_vault', 'purge_protection_enabled = true') },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform('azurerm_key_vault', 'purge_protection_enabled = var.unset'),
    },
  },
  notApplicable: {
    'not a vault': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
