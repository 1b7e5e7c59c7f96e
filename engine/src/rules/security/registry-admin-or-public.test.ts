import { ruleTable } from '../../testing/rule-table.ts';
import { terraform } from '../../testing/snippets.ts';
import { registryAdminOrPublic } from './registry-admin-or-public.ts';

ruleTable(registryAdminOrPublic, {
  fails: {
    'the administrator may sign in': {
      terraform: terraform(
        'azurerm_container_registry',
        'admin_enabled = true',
        'public_network_access_enabled = false',
      ),
      line: 2,
    },
    'left to the default': { terraform: terraform('azurerm_container_registry', 'name = "it"') },
  },
  passes: {
    neither: {
      terraform: terraform('azurerm_container_registry', 'public_network_access_enabled = false'),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'azurerm_container_registry',
        'admin_enabled = var.unset',
        'public_network_access_enabled = false',
      ),
    },
  },
  notApplicable: {
    'not a registry': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
