import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { tableAutoScaling } from './table-auto-scaling.ts';

ruleTable(tableAutoScaling, {
  fails: {
    'reserved and fixed': {
      terraform: terraform(
        'aws_dynamodb_table',
        'name = "it"',
        'read_capacity = 5',
        'write_capacity = 5',
      ),
      cloudformation: cloudformation(
        'AWS::DynamoDB::Table',
        'ProvisionedThroughput: {ReadCapacityUnits: 5, WriteCapacityUnits: 5}',
      ),
    },
  },
  passes: {
    'paid by use': {
      terraform: terraform('aws_dynamodb_table', 'billing_mode = "PAY_PER_REQUEST"'),
      cloudformation: cloudformation('AWS::DynamoDB::Table', 'BillingMode: PAY_PER_REQUEST'),
    },
  },
  unknown: {
    'nobody sets it': { terraform: terraform('aws_dynamodb_table', 'billing_mode = var.unset') },
  },
  notApplicable: {
    'not a table': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
