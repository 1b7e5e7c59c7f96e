import { ruleTable } from '../../testing/rule-table.ts';
import { terraform } from '../../testing/snippets.ts';
import { webAppOpenDoors } from './web-app-open-doors.ts';

ruleTable(webAppOpenDoors, {
  fails: {
    'any origin': {
      terraform: terraform(
        'azurerm_linux_web_app',
        'site_config {',
        'cors {',
        'allowed_origins = ["*"]',
        '}',
        '}',
      ),
    },
    'a debugger': {
      terraform: terraform(
        'azurerm_linux_web_app',
        'site_config {',
        'remote_debugging_enabled = true',
        '}',
      ),
    },
  },
  passes: {
    'left to the default': { terraform: terraform('azurerm_linux_web_app', 'site_config {}') },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'azurerm_linux_web_app',
        'site_config {',
        'remote_debugging_enabled = var.unset',
        '}',
      ),
    },
  },
  notApplicable: {
    'not a web app': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
