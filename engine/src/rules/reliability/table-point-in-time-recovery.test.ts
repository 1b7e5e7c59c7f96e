import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { tablePointInTimeRecovery } from './table-point-in-time-recovery.ts';

ruleTable(tablePointInTimeRecovery, {
  fails: {
    'left to the default': {
      terraform: terraform('aws_dynamodb_table', 'name = "it"'),
      cloudformation: cloudformation('AWS::DynamoDB::Table', 'TableName: it'),
    },
  },
  passes: {
    'switched on': {
      terraform: terraform('aws_dynamodb_table', 'point_in_time_recovery {', 'enabled = true', '}'),
      cloudformation: cloudformation(
        'AWS::DynamoDB::Table',
        'PointInTimeRecoverySpecification: {PointInTimeRecoveryEnabled: true}',
      ),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'aws_dynamodb_table',
        'point_in_time_recovery {',
        'enabled = var.unset',
        '}',
      ),
    },
  },
  notApplicable: {
    'not a table': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
