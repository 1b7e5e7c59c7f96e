import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { searchEncrypted } from './search-encrypted.ts';

ruleTable(searchEncrypted, {
  fails: {
    'nothing is on': {
      terraform: terraform(
        'aws_opensearch_domain',
        'domain_name = "it"',
        'encrypt_at_rest { enabled = false }',
      ),
      cloudformation: cloudformation(
        'AWS::OpenSearchService::Domain',
        'EncryptionAtRestOptions: {Enabled: false}',
      ),
    },
  },
  passes: {
    'all three': {
      terraform: terraform(
        'aws_opensearch_domain',
        'encrypt_at_rest { enabled = true }',
        'node_to_node_encryption { enabled = true }',
        'domain_endpoint_options { enforce_https = true }',
      ),
      cloudformation: cloudformation(
        'AWS::OpenSearchService::Domain',
        'EncryptionAtRestOptions: {Enabled: true}, NodeToNodeEncryptionOptions: {Enabled: true}, DomainEndpointOptions: {EnforceHTTPS: true}',
      ),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'aws_opensearch_domain',
        'encrypt_at_rest { enabled = var.unset }',
        'node_to_node_encryption { enabled = true }',
        'domain_endpoint_options { enforce_https = true }',
      ),
    },
  },
  notApplicable: {
    'no search': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
