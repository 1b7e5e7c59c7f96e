import { ruleTable } from '../../testing/rule-table.ts';
import { terraform } from '../../testing/snippets.ts';
import { brokerTlsAndIdentity } from './broker-tls-and-identity.ts';

ruleTable(brokerTlsAndIdentity, {
  fails: {
    'left to the default': {
      terraform: terraform('azurerm_servicebus_namespace', 'name = "it"', 'sku = "Standard"'),
    },
    'old TLS': {
      terraform: terraform(
        'azurerm_servicebus_namespace',
        'local_auth_enabled = false',
        'minimum_tls_version = "1.0"',
      ),
    },
  },
  passes: {
    'identities only': {
      terraform: terraform('azurerm_servicebus_namespace', 'local_auth_enabled = false'),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform('azurerm_servicebus_namespace', 'local_auth_enabled = var.unset'),
    },
  },
  notApplicable: {
    'no broker': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
