import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { databaseEncrypted } from './database-encrypted.ts';

ruleTable(databaseEncrypted, {
  fails: {
    'switched off': {
      terraform: terraform('aws_db_instance', 'storage_encrypted = false'),
      line: 2,
    },
    'left to the default': { terraform: terraform('aws_db_instance', 'engine = "mysql"'), line: 1 },
    'left to the default elsewhere': {
      cloudformation: cloudformation('AWS::RDS::DBInstance', 'Engine: mysql'),
    },
  },
  passes: {
    'switched on': {
      terraform: terraform('aws_db_instance', 'storage_encrypted = true'),
      cloudformation: cloudformation('AWS::RDS::DBInstance', 'StorageEncrypted: true'),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform('aws_db_instance', 'storage_encrypted = var.unset'),
      cloudformation: cloudformation('AWS::RDS::DBInstance', 'StorageEncrypted: !Ref Unset'),
    },
  },
  notApplicable: {
    'not a database': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
