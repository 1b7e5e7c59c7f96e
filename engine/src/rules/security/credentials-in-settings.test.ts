import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { credentialsInSettings } from './credentials-in-settings.ts';

ruleTable(credentialsInSettings, {
  fails: {
    "in a function's environment": {
      terraform: terraform(
        'aws_lambda_function',
        'function_name = "it"',
        'environment { variables = { AWS_SECRET_ACCESS_KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY" } }',
      ),
      cloudformation: cloudformation(
        'AWS::Lambda::Function',
        'Environment: {Variables: {AWS_SECRET_ACCESS_KEY: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"}}',
      ),
    },
    'in user data': {
      terraform: terraform(
        'aws_instance',
        'user_data = "export AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"',
      ),
    },
  },
  passes: {
    'plain settings': {
      terraform: terraform(
        'aws_lambda_function',
        'environment { variables = { LOG_LEVEL = "info" } }',
      ),
      cloudformation: cloudformation(
        'AWS::Lambda::Function',
        'Environment: {Variables: {LOG_LEVEL: info}}',
      ),
    },
  },
  unknown: {
    'user data from outside': { terraform: terraform('aws_instance', 'user_data = var.unset') },
  },
  notApplicable: {
    'nowhere to write them': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
