import { ruleTable } from '../../testing/rule-table.ts';
import { terraform } from '../../testing/snippets.ts';
import { grantOfBasicRole } from './grant-of-basic-role.ts';

ruleTable(grantOfBasicRole, {
  fails: {
    'an owner of the project': {
      terraform: terraform(
        'google_project_iam_member',
        'project = "it"',
        'role = "roles/owner"',
        'member = "user:it@example.org"',
      ),
    },
    'an editor for a folder': {
      terraform: terraform(
        'google_folder_iam_member',
        'folder = "folders/1"',
        'role = "roles/editor"',
        'member = "group:it@example.org"',
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
    'a policy by its address': {
      terraform: terraform(
        'aws_iam_role_policy_attachment',
        'role = "it"',
        'policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"',
      ),
    },
  },
});
