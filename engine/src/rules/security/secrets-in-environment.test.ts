import { ruleTable } from '../../testing/rule-table.ts';
import { deployment, terraform } from '../../testing/snippets.ts';
import { secretsInEnvironment } from './secrets-in-environment.ts';

ruleTable(secretsInEnvironment, {
  fails: {
    'by reference': {
      kubernetes: deployment(
        'env: [{name: PASSWORD, valueFrom: {secretKeyRef: {name: it, key: password}}}]',
      ),
    },
  },
  passes: {
    none: { kubernetes: deployment() },
  },
  unknown: 'never, as a reference to a secret is written or it is not',
  notApplicable: {
    'read elsewhere': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
