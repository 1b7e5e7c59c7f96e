import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { runtimeSupported } from './runtime-supported.ts';

ruleTable(runtimeSupported, {
  fails: {
    retired: {
      terraform: terraform('aws_lambda_function', 'function_name = "it"', 'runtime = "nodejs12.x"'),
      line: 3,
    },
    'retired elsewhere': {
      cloudformation: cloudformation('AWS::Lambda::Function', 'Runtime: python2.7'),
    },
  },
  passes: {
    patched: {
      terraform: terraform('aws_lambda_function', 'runtime = "python3.13"'),
      cloudformation: cloudformation('AWS::Lambda::Function', 'Runtime: nodejs22.x'),
    },
  },
  unknown: {
    'nobody sets it': { terraform: terraform('aws_lambda_function', 'runtime = var.unset') },
  },
  notApplicable: {
    'not a function': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
