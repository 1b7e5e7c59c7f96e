import { ruleTable } from '../../testing/rule-table.ts';
import { terraform } from '../../testing/snippets.ts';
import { objectStoreOneZone } from './object-store-one-zone.ts';

ruleTable(objectStoreOneZone, {
  fails: {
    'local copies only': {
      terraform: terraform('azurerm_storage_account', 'account_replication_type = "LRS"'),
      line: 2,
    },
  },
  passes: {
    'over zones': {
      terraform: terraform('azurerm_storage_account', 'account_replication_type = "ZRS"'),
    },
    'over regions': {
      terraform: terraform('azurerm_storage_account', 'account_replication_type = "GRS"'),
    },
    'always so': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform('azurerm_storage_account', 'account_replication_type = var.unset'),
    },
  },
  notApplicable: {
    'not a store': { terraform: terraform('aws_sqs_queue', 'name = "it"') },
  },
});
