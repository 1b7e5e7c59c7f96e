import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { databaseLogsExported } from './database-logs-exported.ts';

ruleTable(databaseLogsExported, {
  fails: {
    'left to the default': {
      terraform: terraform('aws_db_instance', 'engine = "mysql"'),
      cloudformation: cloudformation('AWS::RDS::DBInstance', 'Engine: mysql'),
    },
  },
  passes: {
    exported: {
      terraform: terraform('aws_db_instance', 'enabled_cloudwatch_logs_exports = ["error"]'),
      cloudformation: cloudformation(
        'AWS::RDS::DBInstance',
        'EnableCloudwatchLogsExports: [error]',
      ),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform('aws_db_instance', 'enabled_cloudwatch_logs_exports = var.unset'),
    },
  },
  notApplicable: {
    'not a database': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
