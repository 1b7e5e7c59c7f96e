import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { databaseBackups } from './database-backups.ts';

ruleTable(databaseBackups, {
  fails: {
    'switched off': {
      terraform: terraform('aws_db_instance', 'backup_retention_period = 0'),
      line: 2,
    },
    'switched off elsewhere': {
      cloudformation: cloudformation('AWS::RDS::DBInstance', 'BackupRetentionPeriod: 0'),
    },
    'left to the default of the tool': {
      terraform: terraform('aws_db_instance', 'engine = "mysql"'),
    },
  },
  passes: {
    'kept for a week': {
      terraform: terraform('aws_db_instance', 'backup_retention_period = 7'),
      cloudformation: cloudformation('AWS::RDS::DBInstance', 'BackupRetentionPeriod: 7'),
    },
    'left to the default of the provider': {
      cloudformation: cloudformation('AWS::RDS::DBInstance', 'Engine: mysql'),
    },
    'a copy needs none of its own': {
      terraform: `resource "aws_db_instance" "main" {
  backup_retention_period = 7
}
resource "aws_db_instance" "copy" {
  replicate_source_db     = aws_db_instance.main.identifier
  backup_retention_period = 0
}
`,
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform('aws_db_instance', 'backup_retention_period = var.unset'),
    },
  },
  notApplicable: {
    'not a database': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
