import { ruleTable } from '../../testing/rule-table.ts';
import { composeService, deployment, terraform } from '../../testing/snippets.ts';
import { containerLimits } from './container-limits.ts';

ruleTable(containerLimits, {
  fails: {
    none: { kubernetes: deployment(), compose: composeService('image: "nginx:1.27"') },
  },
  passes: {
    both: {
      kubernetes: deployment('resources: {limits: {cpu: 100m, memory: 64Mi}}'),
      compose: composeService(
        'image: "nginx:1.27", deploy: {resources: {limits: {cpus: "0.5", memory: 64M}}}',
      ),
    },
  },
  unknown: {
    'no quantity': { kubernetes: deployment('resources: {limits: {cpu: lots, memory: 64Mi}}') },
  },
  notApplicable: {
    'no container': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
