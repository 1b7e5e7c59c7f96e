import { ruleTable } from '../../testing/rule-table.ts';
import { terraform } from '../../testing/snippets.ts';
import { webAppTls } from './web-app-tls.ts';

ruleTable(webAppTls, {
  fails: {
    'plain http is answered': {
      terraform: terraform('azurerm_linux_web_app', 'https_only = false'),
      line: 2,
    },
    'old TLS': {
      terraform: terraform(
        'azurerm_linux_web_app',
        'https_only = true',
        'site_config {',
        'minimum_tls_version = "1.0"',
        '}',
      ),
    },
  },
  passes: {
    'https only': {
      terraform: terraform('azurerm_linux_web_app', 'https_only = true', 'site_config {}'),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform('azurerm_linux_web_app', 'https_only = var.unset', 'site_config {}'),
    },
  },
  notApplicable: {
    'not a web app': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
