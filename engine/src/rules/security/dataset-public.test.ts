import { ruleTable } from '../../testing/rule-table.ts';
import { terraform } from '../../testing/snippets.ts';
import { datasetPublic } from './dataset-public.ts';

ruleTable(datasetPublic, {
  fails: {
    'everyone who signs in': {
      terraform: terraform(
        'google_bigquery_dataset',
        'dataset_id = "it"',
        'access {',
        'role = "READER"',
        'special_group = "allAuthenticatedUsers"',
        '}',
      ),
    },
  },
  passes: {
    'people by name': {
      terraform: terraform(
        'google_bigquery_dataset',
        'dataset_id = "it"',
        'access {',
        'role = "READER"',
        'user_by_email = "it@example.org"',
        '}',
      ),
    },
  },
  unknown: {
    'its list comes from outside': {
      terraform: terraform(
        'google_bigquery_dataset',
        'dynamic "access" {',
        'for_each = var.unset',
        'content {',
        'role = "READER"',
        '}',
        '}',
      ),
    },
  },
  notApplicable: {
    'not a warehouse': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
