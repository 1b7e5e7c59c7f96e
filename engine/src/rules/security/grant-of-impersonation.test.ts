import { ruleTable } from '../../testing/rule-table.ts';
import { terraform } from '../../testing/snippets.ts';
import { grantOfImpersonation } from './grant-of-impersonation.ts';

ruleTable(grantOfImpersonation, {
  fails: {
    'for the whole project': {
      terraform: terraform(
        'google_project_iam_member',
        'project = "it"',
        'role = "roles/iam.serviceAccountUser"',
        'member = "user:it@example.org"',
      ),
    },
  },
  passes: {
    'a narrow role': {
      terraform: terraform(
        'google_project_iam_member',
        'project = "it"',
        'role = "roles/storage.objectViewer"',
        'member = "user:it@example.org"',
      ),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'google_project_iam_member',
        'project = "it"',
        'role = var.unset',
        'member = "user:it@example.org"',
      ),
    },
  },
  notApplicable: {
    'not a grant': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
