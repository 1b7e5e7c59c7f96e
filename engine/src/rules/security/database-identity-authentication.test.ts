import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { databaseIdentityAuthentication } from './database-identity-authentication.ts';

ruleTable(databaseIdentityAuthentication, {
  fails: {
    'left to the default': {
      terraform: terraform('aws_db_instance', 'engine = "mysql"'),
      cloudformation: cloudformation('AWS::RDS::DBInstance', 'Engine: mysql'),
    },
  },
  passes: {
    'switched on': {
      terraform: terraform('aws_db_instance', 'iam_database_authentication_enabled = true'),
      cloudformation: cloudformation(
        'AWS::RDS::DBInstance',
        'EnableIAMDatabaseAuthentication: true',
      ),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform('aws_db_instance', 'iam_database_authentication_enabled = var.unset'),
    },
  },
  notApplicable: {
    'not a database': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
