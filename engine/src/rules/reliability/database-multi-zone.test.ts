import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { databaseMultiZone } from './database-multi-zone.ts';

ruleTable(databaseMultiZone, {
  fails: {
    'switched off': { terraform: terraform('aws_db_instance', 'multi_az = false'), line: 2 },
    'left to the default': { terraform: terraform('aws_db_instance', 'engine = "mysql"'), line: 1 },
    'left to the default elsewhere': {
      cloudformation: cloudformation('AWS::RDS::DBInstance', 'Engine: mysql'),
    },
  },
  passes: {
    'switched on': {
      terraform: terraform('aws_db_instance', 'multi_az = true'),
      cloudformation: cloudformation('AWS::RDS::DBInstance', 'MultiAZ: true'),
    },
  },
  unknown: {
    'nobody sets it': { terraform: terraform('aws_db_instance', 'multi_az = var.unset') },
  },
  notApplicable: {
    'not a database': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
