import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { machineIdentity } from './machine-identity.ts';

ruleTable(machineIdentity, {
  fails: {
    none: { terraform: terraform('aws_instance', 'instance_type = "t3.micro"'), line: 1 },
    'none elsewhere': {
      cloudformation: cloudformation('AWS::EC2::Instance', 'InstanceType: t3.micro'),
    },
  },
  passes: {
    'a profile': {
      terraform: terraform('aws_instance', 'iam_instance_profile = "it"'),
      cloudformation: cloudformation('AWS::EC2::Instance', 'IamInstanceProfile: it'),
    },
  },
  unknown: {
    'rights are put together outside': {
      terraform: terraform(
        'azurerm_linux_virtual_machine',
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
    'not a machine': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
