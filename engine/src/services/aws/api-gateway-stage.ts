import type { PricedResource } from '../../cost/dimension.ts';
import { perHour } from '../../cost/per-hour.ts';
import { facetOf } from '../../graph/graph.ts';
import { resolved } from '../plain.ts';
import { present } from '../reading.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/api_gateway_stage';

/** A cache is charged by its size; nothing stated is the smallest. */
function cacheDimension(resource: PricedResource): string | undefined {
  const caching = facetOf(resource, 'caching');
  if (caching.state !== 'known' || !caching.value) return undefined;
  const { entries } = resource.properties;
  const size = entries.get('cache_cluster_size') ?? entries.get('CacheClusterSize');
  const plain = size && resolved(size);
  const stated = plain?.kind === 'scalar' ? String(plain.value) : '0.5';
  return `apigw.cache.${stated}gb.hour`;
}

/** A version of a REST API that callers reach, with its cache, logs and traces. */
export const apiGatewayStage = service({
  id: 'aws-api-gateway-stage',
  name: 'API Gateway stage',
  provider: 'aws',
  kind: 'api-route',
  icon: 'aws/api-gateway',
  formats: {
    terraform: {
      type: 'aws_api_gateway_stage',
      facets: {
        tracing: 'xray_tracing_enabled',
        caching: 'cache_cluster_enabled',
        accessLogs: present('access_log_settings.destination_arn'),
        wafProtected: present(
          '@aws_wafv2_web_acl_association.resource_arn|@aws_wafregional_web_acl_association.resource_arn',
        ),
        tags: tags('tags'),
      },
      links: { memberOf: 'rest_api_id', logsTo: 'access_log_settings.destination_arn' },
      attachments: {
        aws_wafv2_web_acl_association: 'resource_arn',
        aws_wafregional_web_acl_association: 'resource_arn',
        aws_api_gateway_method_settings: 'stage_name',
      },
    },
    cloudformation: {
      type: 'AWS::ApiGateway::Stage',
      facets: {
        tracing: 'TracingEnabled',
        caching: 'CacheClusterEnabled',
        accessLogs: present('AccessLogSetting.DestinationArn'),
        wafProtected: present('@AWS::WAFv2::WebACLAssociation.ResourceArn'),
        tags: tags('Tags'),
      },
      links: { memberOf: 'RestApiId', logsTo: 'AccessLogSetting.DestinationArn' },
      attachments: { 'AWS::WAFv2::WebACLAssociation': 'ResourceArn' },
    },
  },
  defaults: {
    tracing: { value: false, page },
    caching: { value: false, page },
    accessLogs: { value: false, page },
    wafProtected: { value: false, page },
    tags: { value: [], page },
  },
  sla: 'aws-api-gateway',
  prices: [perHour({ provider: 'aws', dimension: cacheDimension, label: 'Cache' })],
});
