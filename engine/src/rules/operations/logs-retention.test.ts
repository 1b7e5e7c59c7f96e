import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { logsRetention } from './logs-retention.ts';

ruleTable(logsRetention, {
  fails: {
    'for ever': {
      terraform: terraform('aws_cloudwatch_log_group', 'name = "it"'),
      cloudformation: cloudformation('AWS::Logs::LogGroup', 'LogGroupName: it'),
    },
  },
  passes: {
    'a month': {
      terraform: terraform('aws_cloudwatch_log_group', 'retention_in_days = 30'),
      cloudformation: cloudformation('AWS::Logs::LogGroup', 'RetentionInDays: 30'),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform('aws_cloudwatch_log_group', 'retention_in_days = var.unset'),
    },
  },
  notApplicable: {
    'no logs': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
