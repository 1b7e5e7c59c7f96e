import { ruleTable } from '../../testing/rule-table.ts';
import { terraform } from '../../testing/snippets.ts';
import { databaseAuditing } from './database-auditing.ts';

ruleTable(databaseAuditing, {
  fails: {
    'left to the default': { terraform: terraform('azurerm_mssql_server', 'name = "it"') },
    'kept too short': {
      terraform: `resource "azurerm_mssql_server" "it" {
  name = "it"
}
resource "azurerm_mssql_server_extended_auditing_policy" "it" {
  server_id         = azurerm_mssql_server.it.id
  retention_in_days = 30
}
`,
    },
  },
  passes: {
    'kept for ever': {
      terraform: `resource "azurerm_mssql_server" "it" {
  name = "it"
}
resource "azurerm_mssql_server_extended_auditing_policy" "it" {
  server_id = azurerm_mssql_server.it.id
  enabled   = true
}
`,
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: `resource "azurerm_mssql_server" "it" {
  name = "it"
}
resource "azurerm_mssql_server_extended_auditing_policy" "it" {
  server_id = azurerm_mssql_server.it.id
  enabled   = var.unset
}
variable "unset" {}
`,
    },
  },
  notApplicable: {
    'logs are another question': { terraform: terraform('aws_db_instance', 'engine = "mysql"') },
  },
});
