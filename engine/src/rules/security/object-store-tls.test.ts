import { ruleTable } from '../../testing/rule-table.ts';
import { terraform } from '../../testing/snippets.ts';
import { objectStoreTls } from './object-store-tls.ts';

ruleTable(objectStoreTls, {
  fails: {
    'left to the default': {
      terraform: terraform('aws_s3_bucket', 'bucket = "it"'),
      severity: 'low',
    },
    'plain http': {
      terraform: terraform(
        'azurerm_storage_account',
        'name = "it"',
        'https_traffic_only_enabled = false',
      ),
      line: 3,
      severity: 'medium',
    },
    'old TLS': {
      terraform: terraform('azurerm_storage_account', 'min_tls_version = "TLS1_0"'),
      line: 2,
    },
  },
  passes: {
    'left to the default': { terraform: terraform('azurerm_storage_account', 'name = "it"') },
    'a policy refuses plain http': {
      terraform: `resource "aws_s3_bucket" "it" {
  bucket = "it"
}
resource "aws_s3_bucket_policy" "it" {
  bucket = aws_s3_bucket.it.id
  policy = jsonencode({ Statement = [{ Effect = "Deny", Principal = "*", Action = "s3:*", Resource = "*", Condition = { Bool = { "aws:SecureTransport" = "false" } } }] })
}
`,
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform('azurerm_storage_account', 'https_traffic_only_enabled = var.unset'),
    },
  },
  notApplicable: {
    "what can't be changed": { terraform: terraform('google_storage_bucket', 'location = "EU"') },
  },
});
