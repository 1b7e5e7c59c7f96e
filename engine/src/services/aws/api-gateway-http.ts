import type { PricedResource } from '../../cost/dimension.ts';
import { perUse } from '../../cost/per-use.ts';
import { facetOf } from '../../graph/graph.ts';
import { always, firstOf, negated, present } from '../reading.ts';
import { methodSecured, openApiSecured } from '../readings/openapi.ts';
import { tags } from '../readings/tags.ts';
import { having } from '../readings/words.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/apigatewayv2_api';
const stagePage =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/apigatewayv2_stage';
const routePage =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/apigatewayv2_route';
const tlsPage =
  'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-vs-rest.html';

/** The dimension of one kind of API: `WEBSOCKET`, or all others. */
const of = (socket: boolean, dimension: string) => (resource: PricedResource) => {
  const tier = facetOf(resource, 'tier');
  const isSocket = tier.state === 'known' && tier.value.toUpperCase() === 'WEBSOCKET';
  return isSocket === socket ? dimension : undefined;
};

const prices = [
  perUse({
    provider: 'aws',
    dimension: of(false, 'apigw.http.1m_requests'),
    label: 'Requests',
    usage: 'aws-api-requests',
    per: 1_000_000,
  }),
  perUse({
    provider: 'aws',
    dimension: of(true, 'apigw.ws.1m_messages'),
    label: 'Messages',
    usage: 'aws-api-requests',
    per: 1_000_000,
  }),
];

/** An HTTP or WebSocket API; its stages and routes are resources of their own. */
export const apiGatewayHttp = service({
  id: 'aws-api-gateway-http',
  name: 'API Gateway HTTP API',
  provider: 'aws',
  kind: 'api-gateway',
  icon: 'aws/api-gateway',
  formats: {
    terraform: {
      type: 'aws_apigatewayv2_api',
      facets: {
        publicEndpoint: negated('disable_execute_api_endpoint'),
        anyOriginAllowed: having('cors_configuration.allow_origins', '*'),
        tlsRequired: always(true, tlsPage),
        tier: 'protocol_type',
        authenticationRequired: openApiSecured('body'),
        tags: tags('tags'),
      },
      links: {
        forwardsTo: '@aws_apigatewayv2_integration.integration_uri+target+body',
        uses: '@aws_apigatewayv2_authorizer.authorizer_uri',
      },
      attachments: {
        aws_apigatewayv2_integration: 'api_id',
        aws_apigatewayv2_authorizer: 'api_id',
        aws_apigatewayv2_deployment: 'api_id',
        aws_apigatewayv2_api_mapping: 'api_id',
      },
    },
    cloudformation: {
      type: 'AWS::ApiGatewayV2::Api',
      facets: {
        publicEndpoint: negated('DisableExecuteApiEndpoint'),
        anyOriginAllowed: having('CorsConfiguration.AllowOrigins', '*'),
        tlsRequired: always(true, tlsPage),
        tier: 'ProtocolType',
        authenticationRequired: openApiSecured('Body'),
        tags: tags('Tags'),
      },
      links: {
        forwardsTo: '@AWS::ApiGatewayV2::Integration.IntegrationUri+Target+Body',
        uses: '@AWS::ApiGatewayV2::Authorizer.AuthorizerUri',
      },
      attachments: {
        'AWS::ApiGatewayV2::Integration': 'ApiId',
        'AWS::ApiGatewayV2::Authorizer': 'ApiId',
        'AWS::ApiGatewayV2::Deployment': 'ApiId',
        'AWS::ApiGatewayV2::ApiMapping': 'ApiId',
      },
    },
  },
  defaults: {
    publicEndpoint: { value: true, page },
    anyOriginAllowed: { value: false, page },
    tier: { value: 'HTTP', page },
    tags: { value: [], page },
  },
  sla: 'aws-api-gateway',
  prices,
});

/** SAM's HTTP API: the API and its stage in one resource. */
export const samHttpApi = service({
  id: 'aws-sam-http-api',
  name: 'API Gateway HTTP API',
  provider: 'aws',
  kind: 'api-gateway',
  icon: 'aws/api-gateway',
  formats: {
    cloudformation: {
      type: 'AWS::Serverless::HttpApi',
      facets: {
        publicEndpoint: negated('DisableExecuteApiEndpoint'),
        anyOriginAllowed: having('CorsConfiguration.AllowOrigins', '*'),
        tlsRequired: always(true, tlsPage),
        authenticationRequired: firstOf(
          present('Auth.DefaultAuthorizer'),
          openApiSecured('DefinitionBody'),
        ),
        accessLogs: present('AccessLogSettings.DestinationArn'),
        tags: tags('Tags'),
      },
      links: {
        forwardsTo: 'DefinitionBody',
        uses: 'Auth.Authorizers.*.FunctionArn',
        logsTo: 'AccessLogSettings.DestinationArn',
      },
    },
  },
  defaults: {
    publicEndpoint: { value: true, page },
    anyOriginAllowed: { value: false, page },
    accessLogs: { value: false, page: stagePage },
    tags: { value: [], page },
  },
  sla: 'aws-api-gateway',
  prices,
});

/** A version of an HTTP API that callers reach. */
export const apiGatewayHttpStage = service({
  id: 'aws-api-gateway-http-stage',
  name: 'API Gateway HTTP stage',
  provider: 'aws',
  kind: 'api-route',
  icon: 'aws/api-gateway',
  formats: {
    terraform: {
      type: 'aws_apigatewayv2_stage',
      facets: {
        accessLogs: present('access_log_settings.destination_arn'),
        tags: tags('tags'),
      },
      links: { memberOf: 'api_id', logsTo: 'access_log_settings.destination_arn' },
    },
    cloudformation: {
      type: 'AWS::ApiGatewayV2::Stage',
      facets: { accessLogs: present('AccessLogSettings.DestinationArn'), tags: tags('Tags') },
      links: { memberOf: 'ApiId', logsTo: 'AccessLogSettings.DestinationArn' },
    },
  },
  defaults: { accessLogs: { value: false, page: stagePage }, tags: { value: [], page: stagePage } },
  prices: 'free',
});

/** One path of an HTTP API. */
export const apiGatewayRoute = service({
  id: 'aws-api-gateway-route',
  name: 'API Gateway route',
  provider: 'aws',
  kind: 'api-route',
  icon: 'aws/api-gateway',
  formats: {
    terraform: {
      type: 'aws_apigatewayv2_route',
      facets: {
        authenticationRequired: methodSecured({
          authorization: 'authorization_type',
          key: 'api_key_required',
          method: 'route_key',
        }),
      },
      links: { memberOf: 'api_id', forwardsTo: 'target>integration_uri' },
    },
    cloudformation: {
      type: 'AWS::ApiGatewayV2::Route',
      facets: {
        authenticationRequired: methodSecured({
          authorization: 'AuthorizationType',
          key: 'ApiKeyRequired',
          method: 'RouteKey',
        }),
      },
      links: { memberOf: 'ApiId', forwardsTo: 'Target>IntegrationUri' },
    },
  },
  defaults: { authenticationRequired: { value: false, page: routePage } },
  prices: 'free',
});
