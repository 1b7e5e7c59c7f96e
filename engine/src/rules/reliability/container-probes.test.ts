import { ruleTable } from '../../testing/rule-table.ts';
import { composeService, deployment, terraform } from '../../testing/snippets.ts';
import { containerProbes } from './container-probes.ts';

ruleTable(containerProbes, {
  fails: {
    neither: { kubernetes: deployment() },
    'switched off': {
      compose: composeService('image: "nginx:1.27", healthcheck: {disable: true}'),
    },
  },
  passes: {
    both: {
      kubernetes: deployment(
        'livenessProbe: {httpGet: {path: /, port: 80}}, readinessProbe: {httpGet: {path: /, port: 80}}',
      ),
    },
    'a check': {
      compose: composeService('image: "nginx:1.27", healthcheck: {test: [CMD, "true"]}'),
    },
  },
  unknown: {
    'the image may bring one': { compose: composeService('image: "nginx:1.27"') },
  },
  notApplicable: {
    'no container': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
