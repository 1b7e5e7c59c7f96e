import { ruleTable } from '../../testing/rule-table.ts';
import { composeService, deployment } from '../../testing/snippets.ts';
import { containerRequests } from './container-requests.ts';

ruleTable(containerRequests, {
  fails: {
    none: { kubernetes: deployment() },
  },
  passes: {
    both: { kubernetes: deployment('resources: {requests: {cpu: 100m, memory: 64Mi}}') },
    'limits stand for them': {
      kubernetes: deployment('resources: {limits: {cpu: 100m, memory: 64Mi}}'),
    },
  },
  unknown: {
    'no quantity': { kubernetes: deployment('resources: {requests: {cpu: lots, memory: 64Mi}}') },
  },
  notApplicable: {
    'not in a cluster': { compose: composeService('image: "nginx:1.27"') },
  },
});
