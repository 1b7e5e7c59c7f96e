import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { databaseMinorUpgrades } from './database-minor-upgrades.ts';

ruleTable(databaseMinorUpgrades, {
  fails: {
    'switched off': {
      terraform: terraform('aws_db_instance', 'auto_minor_version_upgrade = false'),
      line: 2,
    },
    'switched off elsewhere': {
      cloudformation: cloudformation('AWS::RDS::DBInstance', 'AutoMinorVersionUpgrade: false'),
    },
  },
  passes: {
    'left to the default': {
      terraform: terraform('aws_db_instance', 'engine = "mysql"'),
      cloudformation: cloudformation('AWS::RDS::DBInstance', 'Engine: mysql'),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform('aws_db_instance', 'auto_minor_version_upgrade = var.unset'),
    },
  },
  notApplicable: {
    'not a database': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
