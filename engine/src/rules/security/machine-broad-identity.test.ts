import { ruleTable } from '../../testing/rule-table.ts';
import { terraform } from '../../testing/snippets.ts';
import { machineBroadIdentity } from './machine-broad-identity.ts';

ruleTable(machineBroadIdentity, {
  fails: {
    'the default identity with every scope': {
      terraform: terraform(
        'google_compute_instance',
        'machine_type = "e2-small"',
        'service_account {',
        'scopes = ["https://www.googleapis.com/auth/cloud-platform"]',
        '}',
      ),
    },
  },
  passes: {
    'one of its own': {
      terraform: terraform(
        'google_compute_instance',
        'service_account {',
        'email = "it@example.iam.gserviceaccount.com"',
        'scopes = ["https://www.googleapis.com/auth/devstorage.read_only"]',
        '}',
      ),
    },
  },
  unknown: {
    'which is not known': {
      terraform: terraform(
        'google_compute_instance',
        'service_account {',
        'email = var.unset',
        'scopes = var.unset',
        '}',
      ),
    },
  },
  notApplicable: {
    'no default identity': { terraform: terraform('aws_instance', 'instance_type = "t3.micro"') },
  },
});
