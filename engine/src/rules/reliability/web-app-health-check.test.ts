import { ruleTable } from '../../testing/rule-table.ts';
import { terraform } from '../../testing/snippets.ts';
import { webAppHealthCheck } from './web-app-health-check.ts';

ruleTable(webAppHealthCheck, {
  fails: {
    'no page is named': { terraform: terraform('azurerm_linux_web_app', 'site_config {}') },
  },
  passes: {
    'a page is named': {
      terraform: terraform(
        'azurerm_linux_web_app',
        'site_config {',
        'health_check_path = "/health"',
        '}',
      ),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'azurerm_linux_web_app',
        'site_config {',
        'health_check_path = "/health"',
        'always_on = var.unset',
        '}',
      ),
    },
  },
  notApplicable: {
    'not a web app': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
