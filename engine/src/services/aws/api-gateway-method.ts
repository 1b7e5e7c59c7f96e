import { methodSecured } from '../readings/openapi.ts';
import { service } from '../service.ts';

const page = 'https://docs.aws.amazon.com/apigateway/latest/api/API_Method.html';

export const apiGatewayMethod = service({
  id: 'aws-api-gateway-method',
  name: 'API Gateway method',
  provider: 'aws',
  kind: 'api-route',
  icon: 'aws/api-gateway',
  formats: {
    terraform: {
      type: 'aws_api_gateway_method',
      facets: {
        authenticationRequired: methodSecured({
          authorization: 'authorization',
          key: 'api_key_required',
          method: 'http_method',
        }),
      },
      links: { memberOf: 'rest_api_id' },
    },
    cloudformation: {
      type: 'AWS::ApiGateway::Method',
      facets: {
        authenticationRequired: methodSecured({
          authorization: 'AuthorizationType',
          key: 'ApiKeyRequired',
          method: 'HttpMethod',
        }),
      },
      links: { memberOf: 'RestApiId', forwardsTo: 'Integration.Uri' },
    },
  },
  defaults: { authenticationRequired: { value: false, page } },
  prices: 'free',
});
