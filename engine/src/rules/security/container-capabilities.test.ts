import { ruleTable } from '../../testing/rule-table.ts';
import { composeService, deployment, terraform } from '../../testing/snippets.ts';
import { containerCapabilities } from './container-capabilities.ts';

ruleTable(containerCapabilities, {
  fails: {
    kept: { kubernetes: deployment() },
    added: {
      kubernetes: deployment('securityContext: {capabilities: {drop: [ALL], add: [NET_ADMIN]}}'),
      compose: composeService('build: ., cap_add: [SYS_ADMIN]'),
    },
  },
  passes: {
    dropped: {
      kubernetes: deployment(
        'securityContext: {capabilities: {drop: [ALL], add: [NET_BIND_SERVICE]}}',
      ),
    },
    'none added': { compose: composeService('build: .') },
  },
  unknown: {
    'nobody sets it': { compose: composeService('build: ., cap_add: ["${CAPABILITY}"]') },
  },
  notApplicable: {
    'no container': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
