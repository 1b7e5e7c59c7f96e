import { ruleTable } from '../../testing/rule-table.ts';
import { terraform } from '../../testing/snippets.ts';
import { databaseTls } from './database-tls.ts';

ruleTable(databaseTls, {
  fails: {
    'plain text is taken': {
      terraform: terraform('azurerm_mysql_server', 'ssl_enforcement_enabled = false'),
    },
    'old TLS': { terraform: terraform('azurerm_mssql_server', 'minimum_tls_version = "1.0"') },
    'plain text is taken on another cloud': {
      terraform: terraform(
        'google_sql_database_instance',
        'database_version = "POSTGRES_16"',
        'settings {',
        'tier = "db-f1-micro"',
        'ip_configuration {',
        'ssl_mode = "ALLOW_UNENCRYPTED_AND_ENCRYPTED"',
        '}',
        '}',
      ),
    },
  },
  passes: {
    refused: { terraform: terraform('azurerm_mssql_server', 'minimum_tls_version = "1.2"') },
  },
  unknown: {
    'the engine decides': {
      terraform: terraform('google_sql_database_instance', 'database_version = "POSTGRES_16"'),
    },
  },
  notApplicable: {
    'not a database': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
