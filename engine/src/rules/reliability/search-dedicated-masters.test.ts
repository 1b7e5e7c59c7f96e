import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { searchDedicatedMasters } from './search-dedicated-masters.ts';

ruleTable(searchDedicatedMasters, {
  fails: {
    none: {
      terraform: terraform('aws_opensearch_domain', 'domain_name = "it"'),
      cloudformation: cloudformation('AWS::OpenSearchService::Domain', 'DomainName: it'),
    },
  },
  passes: {
    three: {
      terraform: terraform(
        'aws_opensearch_domain',
        'cluster_config {',
        'dedicated_master_enabled = true',
        'dedicated_master_count = 3',
        '}',
      ),
      cloudformation: cloudformation(
        'AWS::OpenSearchService::Domain',
        'ClusterConfig: {DedicatedMasterEnabled: true, DedicatedMasterCount: 3}',
      ),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'aws_opensearch_domain',
        'cluster_config {',
        'dedicated_master_enabled = true',
        'dedicated_master_count = var.unset',
        '}',
      ),
    },
  },
  notApplicable: {
    'not a search service': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
