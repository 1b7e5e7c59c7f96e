import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { apiCaching } from './api-caching.ts';

ruleTable(apiCaching, {
  fails: {
    'left to the default': {
      terraform: terraform('aws_api_gateway_stage', 'rest_api_id = "a"', 'stage_name = "it"'),
      cloudformation: cloudformation('AWS::ApiGateway::Stage', 'RestApiId: a, StageName: it'),
    },
  },
  passes: {
    kept: {
      terraform: terraform(
        'aws_api_gateway_stage',
        'rest_api_id = "a"',
        'cache_cluster_enabled = true',
      ),
      cloudformation: cloudformation('AWS::ApiGateway::Stage', 'CacheClusterEnabled: true'),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'aws_api_gateway_stage',
        'rest_api_id = "a"',
        'cache_cluster_enabled = var.unset',
      ),
    },
  },
  notApplicable: {
    'not an API': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
