import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { functionConcurrencyLimit } from './function-concurrency-limit.ts';

ruleTable(functionConcurrencyLimit, {
  fails: {
    'switched off': {
      terraform: terraform('aws_lambda_function', 'reserved_concurrent_executions = -1'),
    },
    'left to the default': {
      cloudformation: cloudformation('AWS::Lambda::Function', 'FunctionName: it'),
    },
  },
  passes: {
    set: {
      terraform: terraform('aws_lambda_function', 'reserved_concurrent_executions = 10'),
      cloudformation: cloudformation('AWS::Lambda::Function', 'ReservedConcurrentExecutions: 10'),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform('aws_lambda_function', 'reserved_concurrent_executions = var.unset'),
    },
  },
  notApplicable: {
    'not a function': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
