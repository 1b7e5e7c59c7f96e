import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { tracingOn } from './tracing-on.ts';

ruleTable(tracingOn, {
  fails: {
    'left to the default': {
      terraform: terraform('aws_lambda_function', 'function_name = "it"'),
      cloudformation: cloudformation('AWS::Lambda::Function', 'FunctionName: it'),
    },
  },
  passes: {
    'switched on': {
      terraform: terraform('aws_lambda_function', 'tracing_config {', 'mode = "Active"', '}'),
      cloudformation: cloudformation('AWS::Lambda::Function', 'TracingConfig: {Mode: Active}'),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform('aws_lambda_function', 'tracing_config {', 'mode = var.unset', '}'),
    },
  },
  notApplicable: {
    'nothing to trace': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
