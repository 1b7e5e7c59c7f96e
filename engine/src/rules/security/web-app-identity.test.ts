import { ruleTable } from '../../testing/rule-table.ts';
import { terraform } from '../../testing/snippets.ts';
import { webAppIdentity } from './web-app-identity.ts';

ruleTable(webAppIdentity, {
  fails: {
    none: { terraform: terraform('azurerm_linux_web_app', 'site_config {}') },
  },
  passes: {
    'one of its own': {
      terraform: terraform('azurerm_linux_web_app', 'identity {', 'type = "SystemAssigned"', '}'),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'azurerm_linux_web_app',
        'dynamic "identity" {',
        'for_each = var.unset',
        'content {',
        'type = "SystemAssigned"',
        '}',
        '}',
      ),
    },
  },
  notApplicable: {
    'not a web app': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
