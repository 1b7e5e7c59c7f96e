import { ruleTable } from '../../testing/rule-table.ts';
import { terraform } from '../../testing/snippets.ts';
import { vaultOpen } from './vault-open.ts';

ruleTable(vaultOpen, {
  fails: {
    'left to the default': { terraform: terraform('azurerm_key_vault', 'name = "it"') },
  },
  passes: {
    'refused by default': {
      terraform: terraform(
        'azurerm_key_vault',
        'network_acls {',
        'default_action = "Deny"',
        'bypass = "AzureServices"',
        '}',
      ),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'azurerm_key_vault',
        'network_acls {',
        'default_action = var.unset',
        'bypass = "AzureServices"',
        '}',
      ),
    },
  },
  notApplicable: {
    'not a vault': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
