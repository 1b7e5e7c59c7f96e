import { ruleTable } from '../../testing/rule-table.ts';
import { terraform } from '../../testing/snippets.ts';
import { machinePasswordLogin } from './machine-password-login.ts';

ruleTable(machinePasswordLogin, {
  fails: {
    allowed: {
      terraform: terraform(
        'azurerm_linux_virtual_machine',
        'disable_password_authentication = false',
      ),
      line: 2,
    },
  },
  passes: {
    'keys only': {
      terraform: terraform(
        'azurerm_linux_virtual_machine',
        'disable_password_authentication = true',
      ),
    },
    'left to the default': { terraform: terraform('azurerm_linux_virtual_machine', 'name = "it"') },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'azurerm_linux_virtual_machine',
        'disable_password_authentication = var.unset',
      ),
    },
  },
  notApplicable: {
    'keys are the only way': { terraform: terraform('aws_instance', 'instance_type = "t3.micro"') },
  },
});
