import { ruleTable } from '../../testing/rule-table.ts';
import { terraform } from '../../testing/snippets.ts';
import { documentDatabaseOpen } from './document-database-open.ts';

ruleTable(documentDatabaseOpen, {
  fails: {
    'left to the default': { terraform: terraform('azurerm_cosmosdb_account', 'name = "it"') },
  },
  passes: {
    'no public network': {
      terraform: terraform('azurerm_cosmosdb_account', 'public_network_access_enabled = false'),
    },
    'named addresses': {
      terraform: terraform('azurerm_cosmosdb_account', 'ip_range_filter = ["203.0.113.0/24"]'),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform('azurerm_cosmosdb_account', 'public_network_access_enabled = var.unset'),
    },
  },
  notApplicable: {
    'not a document database': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
