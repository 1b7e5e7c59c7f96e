import { ruleTable } from '../../testing/rule-table.ts';
import { terraform } from '../../testing/snippets.ts';
import { subnetPrivateServiceAccess } from './subnet-private-service-access.ts';

ruleTable(subnetPrivateServiceAccess, {
  fails: {
    'left to the default': { terraform: terraform('google_compute_subnetwork', 'network = "it"') },
    'left to the default on another cloud': {
      terraform: terraform('azurerm_subnet', 'name = "it"'),
    },
  },
  passes: {
    'switched on': {
      terraform: terraform('google_compute_subnetwork', 'private_ip_google_access = true'),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform('google_compute_subnetwork', 'private_ip_google_access = var.unset'),
    },
  },
  notApplicable: {
    'reached by endpoints': { terraform: terraform('aws_subnet', 'vpc_id = "vpc-1"') },
  },
});
