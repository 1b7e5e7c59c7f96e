import { ruleTable } from '../../testing/rule-table.ts';
import { composeService, deployment, terraform } from '../../testing/snippets.ts';
import { containerEscalationOrRoot } from './container-escalation-or-root.ts';

ruleTable(containerEscalationOrRoot, {
  fails: {
    'left to the default': { kubernetes: deployment() },
    'as root': { compose: composeService('image: "nginx:1.27", user: root') },
  },
  passes: {
    neither: {
      kubernetes: deployment(
        'securityContext: {allowPrivilegeEscalation: false, runAsNonRoot: true}',
      ),
      compose: composeService('image: "nginx:1.27", user: "1000"'),
    },
  },
  unknown: {
    'the image decides': {
      kubernetes: deployment('securityContext: {allowPrivilegeEscalation: false}'),
      compose: composeService('image: "nginx:1.27"'),
    },
  },
  notApplicable: {
    'no container': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
