import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { databaseDeletionProtection } from './database-deletion-protection.ts';

ruleTable(databaseDeletionProtection, {
  fails: {
    'left to the default': { terraform: terraform('aws_db_instance', 'engine = "mysql"'), line: 1 },
    'left to the default elsewhere': {
      cloudformation: cloudformation('AWS::RDS::DBInstance', 'Engine: mysql'),
    },
    'a table': { terraform: terraform('aws_dynamodb_table', 'name = "it"') },
  },
  passes: {
    'switched on': {
      terraform: terraform('aws_db_instance', 'deletion_protection = true'),
      cloudformation: cloudformation('AWS::RDS::DBInstance', 'DeletionProtection: true'),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform('aws_db_instance', 'deletion_protection = var.unset'),
    },
  },
  notApplicable: {
    'not a database': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
