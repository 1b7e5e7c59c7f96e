import { ruleTable } from '../../testing/rule-table.ts';
import { terraform } from '../../testing/snippets.ts';
import { machineSecureBoot } from './machine-secure-boot.ts';

ruleTable(machineSecureBoot, {
  fails: {
    'left to the default': {
      terraform: terraform('google_compute_instance', 'machine_type = "e2-small"'),
    },
    'switched off': {
      terraform: terraform('azurerm_linux_virtual_machine', 'secure_boot_enabled = false'),
      line: 2,
    },
  },
  passes: {
    'switched on': {
      terraform: terraform(
        'google_compute_instance',
        'shielded_instance_config {',
        'enable_secure_boot = true',
        'enable_vtpm = true',
        'enable_integrity_monitoring = true',
        '}',
      ),
    },
    'switched on on another cloud': {
      terraform: terraform('azurerm_linux_virtual_machine', 'secure_boot_enabled = true'),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform('azurerm_linux_virtual_machine', 'secure_boot_enabled = var.unset'),
    },
  },
  notApplicable: {
    'not offered': { terraform: terraform('aws_instance', 'instance_type = "t3.micro"') },
  },
});
