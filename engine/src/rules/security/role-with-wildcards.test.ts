import { ruleTable } from '../../testing/rule-table.ts';
import { terraform } from '../../testing/snippets.ts';
import { roleWithWildcards } from './role-with-wildcards.ts';

ruleTable(roleWithWildcards, {
  fails: {
    'every verb': {
      kubernetes: `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: it, namespace: shop}
rules:
  - {apiGroups: [""], resources: [pods], verbs: ["*"]}
`,
    },
    'a whole service': {
      terraform: terraform(
        'aws_iam_policy',
        'policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:*", Resource = "*" }] })',
      ),
      severity: 'medium',
    },
  },
  passes: {
    'named verbs': {
      kubernetes: `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: it, namespace: shop}
rules:
  - {apiGroups: [""], resources: [pods], verbs: [get, list]}
`,
    },
    'named actions': {
      terraform: terraform(
        'aws_iam_policy',
        'policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "*" }] })',
      ),
    },
  },
  unknown: {
    'the text comes from outside': { terraform: terraform('aws_iam_policy', 'policy = var.unset') },
  },
  notApplicable: {
    'everything is said by another rule': {
      terraform: terraform(
        'aws_iam_policy',
        'policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })',
      ),
    },
  },
});
