import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { apiAccessLogs } from './api-access-logs.ts';

ruleTable(apiAccessLogs, {
  fails: {
    'left to the default': {
      terraform: terraform('aws_apigatewayv2_stage', 'api_id = "a"', 'name = "it"'),
      cloudformation: cloudformation('AWS::ApiGateway::Stage', 'RestApiId: a, StageName: it'),
    },
  },
  passes: {
    written: {
      terraform: terraform(
        'aws_apigatewayv2_stage',
        'api_id = "a"',
        'access_log_settings {',
        'destination_arn = "arn:aws:logs:eu-west-1:123456789012:log-group:it"',
        'format = "x"',
        '}',
      ),
      cloudformation: cloudformation(
        'AWS::ApiGateway::Stage',
        'AccessLogSetting: {DestinationArn: "arn:aws:logs:eu-west-1:123456789012:log-group:it"}',
      ),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'aws_apigatewayv2_stage',
        'api_id = "a"',
        'dynamic "access_log_settings" {',
        'for_each = var.unset',
        'content {',
        'format = "x"',
        '}',
        '}',
      ),
    },
  },
  notApplicable: {
    'not an API': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
