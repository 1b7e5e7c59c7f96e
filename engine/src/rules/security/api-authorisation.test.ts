import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { apiAuthorisation } from './api-authorisation.ts';

ruleTable(apiAuthorisation, {
  fails: {
    'open to everyone': {
      terraform: terraform('aws_apigatewayv2_route', 'api_id = "a"', 'route_key = "GET /"'),
      line: 1,
    },
    'open to everyone elsewhere': {
      cloudformation: cloudformation(
        'AWS::ApiGateway::Method',
        'HttpMethod: GET, AuthorizationType: NONE',
      ),
    },
  },
  passes: {
    'an identity is asked for': {
      terraform: terraform(
        'aws_apigatewayv2_route',
        'api_id = "a"',
        'authorization_type = "AWS_IAM"',
      ),
      cloudformation: cloudformation(
        'AWS::ApiGateway::Method',
        'HttpMethod: GET, AuthorizationType: AWS_IAM',
      ),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'aws_apigatewayv2_route',
        'api_id = "a"',
        'authorization_type = var.unset',
      ),
    },
  },
  notApplicable: {
    'not an API': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
