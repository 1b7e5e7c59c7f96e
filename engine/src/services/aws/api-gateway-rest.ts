import { perUse } from '../../cost/per-use.ts';
import { always, firstOf, present, yesNo } from '../reading.ts';
import { openApiSecured } from '../readings/openapi.ts';
import { tags } from '../readings/tags.ts';
import { without } from '../readings/words.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/api_gateway_rest_api';
const tlsPage =
  'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-custom-domain-tls-version.html';

/** A REST API; where its stage is a resource of its own, the stage has the logs, cache and traces. */
export const apiGatewayRest = service({
  id: 'aws-api-gateway-rest',
  name: 'API Gateway REST API',
  provider: 'aws',
  kind: 'api-gateway',
  icon: 'aws/api-gateway',
  formats: {
    terraform: {
      type: 'aws_api_gateway_rest_api',
      facets: {
        publicEndpoint: without('endpoint_configuration.types', 'PRIVATE'),
        tlsRequired: always(true, tlsPage),
        authenticationRequired: openApiSecured('body'),
        wafProtected: present(
          '@aws_wafv2_web_acl_association.resource_arn|@aws_wafregional_web_acl_association.resource_arn',
        ),
        tags: tags('tags'),
      },
      links: {
        forwardsTo: '@aws_api_gateway_integration.uri+body',
        uses: '@aws_api_gateway_authorizer.provider_arns+@aws_api_gateway_authorizer.authorizer_uri',
      },
      attachments: {
        aws_api_gateway_integration: 'rest_api_id',
        aws_api_gateway_deployment: 'rest_api_id',
        aws_api_gateway_resource: 'rest_api_id',
        aws_api_gateway_authorizer: 'rest_api_id',
        aws_api_gateway_method_response: 'rest_api_id',
        aws_api_gateway_integration_response: 'rest_api_id',
        aws_api_gateway_gateway_response: 'rest_api_id',
        aws_api_gateway_rest_api_policy: 'rest_api_id',
        aws_api_gateway_model: 'rest_api_id',
        aws_api_gateway_request_validator: 'rest_api_id',
        aws_api_gateway_base_path_mapping: 'api_id',
        aws_wafv2_web_acl_association: 'resource_arn>rest_api_id',
        aws_wafregional_web_acl_association: 'resource_arn>rest_api_id',
      },
    },
    cloudformation: {
      type: ['AWS::ApiGateway::RestApi'],
      facets: {
        publicEndpoint: without('EndpointConfiguration.Types', 'PRIVATE'),
        tlsRequired: always(true, tlsPage),
        authenticationRequired: openApiSecured('Body'),
        wafProtected: present('@AWS::WAFv2::WebACLAssociation.ResourceArn'),
        tags: tags('Tags'),
      },
      links: {
        forwardsTo: 'Body',
        uses: '@AWS::ApiGateway::Authorizer.ProviderARNs+@AWS::ApiGateway::Authorizer.AuthorizerUri',
      },
      attachments: {
        'AWS::ApiGateway::Deployment': 'RestApiId',
        'AWS::ApiGateway::Resource': 'RestApiId',
        'AWS::ApiGateway::Authorizer': 'RestApiId',
        'AWS::ApiGateway::GatewayResponse': 'RestApiId',
        'AWS::ApiGateway::Model': 'RestApiId',
        'AWS::ApiGateway::RequestValidator': 'RestApiId',
        'AWS::ApiGateway::BasePathMapping': 'RestApiId',
        'AWS::WAFv2::WebACLAssociation': 'ResourceArn+ResourceArn>RestApiId',
      },
    },
  },
  defaults: {
    publicEndpoint: { value: true, page },
    wafProtected: { value: false, page },
    tags: { value: [], page },
  },
  sla: 'aws-api-gateway',
  prices: [
    perUse({
      provider: 'aws',
      dimension: 'apigw.rest.1m_requests',
      label: 'Requests',
      usage: 'aws-api-requests',
      per: 1_000_000,
    }),
  ],
});

/** SAM's API: the REST API and its stage in one resource. */
export const samApi = service({
  id: 'aws-sam-api',
  name: 'API Gateway REST API',
  provider: 'aws',
  kind: 'api-gateway',
  icon: 'aws/api-gateway',
  formats: {
    cloudformation: {
      type: 'AWS::Serverless::Api',
      facets: {
        publicEndpoint: without('EndpointConfiguration.Type|EndpointConfiguration', 'PRIVATE'),
        tlsRequired: always(true, tlsPage),
        authenticationRequired: firstOf(
          present('Auth.DefaultAuthorizer'),
          yesNo('Auth.ApiKeyRequired'),
          openApiSecured('DefinitionBody'),
        ),
        tracing: 'TracingEnabled',
        caching: 'CacheClusterEnabled',
        accessLogs: present('AccessLogSetting.DestinationArn'),
        wafProtected: present('@AWS::WAFv2::WebACLAssociation.ResourceArn'),
        tags: tags('Tags'),
      },
      links: {
        forwardsTo: 'DefinitionBody',
        uses: 'Auth.Authorizers.*.FunctionArn+Auth.Authorizers.*.UserPoolArn',
        logsTo: 'AccessLogSetting.DestinationArn',
      },
      attachments: { 'AWS::WAFv2::WebACLAssociation': 'ResourceArn' },
    },
  },
  defaults: {
    publicEndpoint: { value: true, page },
    tracing: { value: false, page },
    caching: { value: false, page },
    accessLogs: { value: false, page },
    wafProtected: { value: false, page },
    tags: { value: [], page },
  },
  sla: 'aws-api-gateway',
  prices: apiGatewayRest.prices,
});
