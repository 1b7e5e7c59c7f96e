import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { databaseInsights } from './database-insights.ts';

ruleTable(databaseInsights, {
  fails: {
    neither: {
      terraform: terraform('aws_db_instance', 'engine = "mysql"'),
      cloudformation: cloudformation('AWS::RDS::DBInstance', 'Engine: mysql'),
    },
  },
  passes: {
    'finer measures': { terraform: terraform('aws_db_instance', 'monitoring_interval = 60') },
    'slow queries': {
      cloudformation: cloudformation('AWS::RDS::DBInstance', 'EnablePerformanceInsights: true'),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform('aws_db_instance', 'performance_insights_enabled = var.unset'),
    },
  },
  notApplicable: {
    'not a database': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
