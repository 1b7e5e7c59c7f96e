import { notEquals, present } from '../reading.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/appsync_graphql_api';

/** An API key proves no identity: it is a password for everybody. No price of it is in the tables. */
export const appsync = service({
  id: 'aws-appsync',
  name: 'AppSync GraphQL API',
  provider: 'aws',
  kind: 'api-gateway',
  icon: 'aws/appsync',
  formats: {
    terraform: {
      type: 'aws_appsync_graphql_api',
      facets: {
        publicEndpoint: notEquals('visibility', 'PRIVATE'),
        authenticationRequired: notEquals('authentication_type', 'API_KEY'),
        tracing: 'xray_enabled',
        accessLogs: present('log_config'),
        wafProtected: present('@aws_wafv2_web_acl_association.resource_arn'),
        tags: tags('tags'),
      },
      links: {
        forwardsTo:
          '@aws_appsync_datasource.lambda_config.function_arn+@aws_appsync_datasource.dynamodb_config.table_name',
        runsAs: '@aws_appsync_datasource.service_role_arn',
      },
      attachments: {
        aws_appsync_datasource: 'api_id',
        aws_appsync_resolver: 'api_id',
        aws_appsync_function: 'api_id',
        aws_appsync_api_key: 'api_id',
        aws_appsync_api_cache: 'api_id',
        aws_wafv2_web_acl_association: 'resource_arn',
      },
    },
    cloudformation: {
      type: ['AWS::AppSync::GraphQLApi', 'AWS::Serverless::GraphQLApi'],
      facets: {
        publicEndpoint: notEquals('Visibility', 'PRIVATE'),
        authenticationRequired: notEquals('AuthenticationType|Auth.Type', 'API_KEY'),
        tracing: 'XrayEnabled',
        accessLogs: present('LogConfig'),
        wafProtected: present('@AWS::WAFv2::WebACLAssociation.ResourceArn'),
        tags: tags('Tags'),
      },
      links: {
        forwardsTo:
          '@AWS::AppSync::DataSource.LambdaConfig.LambdaFunctionArn+@AWS::AppSync::DataSource.DynamoDBConfig.TableName',
        runsAs: '@AWS::AppSync::DataSource.ServiceRoleArn',
      },
      attachments: {
        'AWS::AppSync::DataSource': 'ApiId',
        'AWS::AppSync::Resolver': 'ApiId',
        'AWS::AppSync::GraphQLSchema': 'ApiId',
        'AWS::AppSync::FunctionConfiguration': 'ApiId',
        'AWS::AppSync::ApiKey': 'ApiId',
        'AWS::WAFv2::WebACLAssociation': 'ResourceArn',
      },
    },
  },
  defaults: {
    publicEndpoint: { value: true, page },
    tracing: { value: false, page },
    accessLogs: { value: false, page },
    wafProtected: { value: false, page },
    tags: { value: [], page },
  },
  sla: 'aws-appsync',
});
