import { ruleTable } from '../../testing/rule-table.ts';
import { terraform } from '../../testing/snippets.ts';
import { objectStoreAllNetworks } from './object-store-all-networks.ts';

ruleTable(objectStoreAllNetworks, {
  fails: {
    'left to the default': { terraform: terraform('azurerm_storage_account', 'name = "it"') },
    'admitted by rule': {
      terraform: terraform('azurerm_storage_account', 'network_rules { default_action = "Allow" }'),
    },
  },
  passes: {
    'refused by default': {
      terraform: terraform('azurerm_storage_account', 'network_rules { default_action = "Deny" }'),
    },
    'no public endpoint': {
      terraform: terraform('azurerm_storage_account', 'public_network_access_enabled = false'),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'azurerm_storage_account',
        'network_rules { default_action = var.unset }',
      ),
    },
  },
  notApplicable: {
    'rights are the only guard': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
