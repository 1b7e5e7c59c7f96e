import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { databaseTls } from './database-tls.ts';

ruleTable(databaseTls, {
  fails: {
    'plain text is taken': {
      terraform: `resource "azurerm_mysql_flexible_server" "it" {
  name = "it"
}
resource "azurerm_mysql_flexible_server_configuration" "it" {
  name        = "require_secure_transport"
  server_name = azurerm_mysql_flexible_server.it.name
  value       = "OFF"
}
`,
    },
    'old TLS': {
      terraform: terraform('azurerm_mssql_server', 'minimum_tls_version = "1.0"'),
      line: 2,
    },
    'left to the default on another cloud': {
      terraform: terraform('google_sql_database_instance', 'database_version = "POSTGRES_16"'),
    },
  },
  passes: {
    refused: { terraform: terraform('azurerm_mssql_server', 'minimum_tls_version = "1.2"') },
    'refused on another cloud': {
      terraform: terraform(
        'google_sql_database_instance',
        'database_version = "POSTGRES_16"',
        'settings {',
        'tier = "db-f1-micro"',
        'ip_configuration {',
        'ssl_mode = "ENCRYPTED_ONLY"',
        '}',
        '}',
      ),
    },
  },
  unknown: {
    'the engine decides': {
      terraform: terraform('aws_db_instance', 'engine = "postgres"'),
      cloudformation: cloudformation('AWS::RDS::DBInstance', 'Engine: postgres'),
    },
  },
  notApplicable: {
    'not a database': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
